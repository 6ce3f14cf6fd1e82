package vn.biennien.enrichment.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.gazetteer.PlaceHeads.Head;
import vn.biennien.enrichment.text.Tokens;

/**
 * Says which entry each place of a document is, or leaves it open; nothing is guessed. What counts, in order:
 * <ol>
 * <li>the generic word before the name ("huyện", "cửa khẩu"), also that of a list ("các tỉnh Lạng Sơn, Cao Bằng");
 * <li>the publication day: units of before 1 July 2025, or of after;
 * <li>what contains it, named right after it ("xã Tân Thanh, tỉnh Lạng Sơn", "Đồng Văn (Hà Giang)");
 * <li>how well known it is: a country or province is meant before a district or commune of its name;
 * <li>the places named elsewhere in the document, of which just one candidate is part.
 * </ol>
 * A commune is never identified without its district or province in the document. Immutable and thread-safe.
 */
public final class PlaceResolver {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final String HOME = "place/vn";
  private static final Set<String> COMMUNES = Set.of("xã", "phường", "đặc khu");
  private static final Set<String> UNITS = Set.of("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường",
      "thị trấn", "đặc khu");

  private final Gazetteer gazetteer;
  private final PlaceHeads heads = new PlaceHeads();

  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Resolves all places of a document together.
   *
   * @param tokens    the document
   * @param mentions  its places, from left to right, none within another
   * @param published the day it was published, or null if unknown
   * @return for each mention its entry, if it is sure
   */
  public List<Optional<Entry>> resolve(Tokens tokens, List<PlaceMention> mentions, LocalDate published) {
    List<DocumentPlaces.Candidates> open = new ArrayList<>();
    Head last = null;
    for (int i = 0; i < mentions.size(); i++) {
      PlaceMention mention = mentions.get(i);
      Head head = heads.of(tokens, mention);
      Head shared = head.kinds() == null && last != null && isList(tokens, mentions.get(i - 1).end(), head.first())
          ? last : null;
      open.add(new DocumentPlaces.Candidates(head.first(), mention.end(), head.kinds() != null,
          at(candidates(tokens, mention, head, shared), published, this::isNewCommune)));
      last = shared != null ? shared : heads.isPlural(tokens, head) ? head : null;
    }
    return new DocumentPlaces(gazetteer, tokens, open).resolve();
  }

  private static boolean isList(Tokens tokens, int end, int first) {
    for (int i = end; i < first; i++) {
      if (tokens.punctuation(i) != ',' && !tokens.surface(i).equals("và")) {
        return false;
      }
    }
    return first - end == 1;
  }

  private List<Entry> candidates(Tokens tokens, PlaceMention mention, Head head, Head shared) {
    // "sông Hồng", "tỉnh Viêng Chăn": the name with its head is a name of its own.
    List<Entry> whole = places(tokens, head.first(), mention.end());
    if (head.kinds() == null) {
      return shared == null ? whole : some(whole, e -> allows(shared, e));
    }
    if (!whole.isEmpty()) {
      return some(whole, e -> allows(head, e));
    }
    // A country needs no word of its kind: "bờ biển nước Việt Nam", "sân bay Nhật Bản".
    return places(tokens, head.name(), mention.end()).stream()
        .filter(e -> allows(head, e) || e.kind().equals("country")).toList();
  }

  private static boolean allows(Head head, Entry entry) {
    return head.kinds().contains(entry.kind()) || isProvince(entry) && head.kinds().contains("tỉnh");
  }

  private List<Entry> places(Tokens tokens, int first, int end) {
    return gazetteer.written(tokens, first, end).stream().filter(e -> e.type() == EntityType.LOCATION).toList();
  }

  /** Of the units of Viet Nam those that were there on a day, if any was; other places stay. */
  private static List<Entry> at(List<Entry> entries, LocalDate day, Predicate<Entry> isNewCommune) {
    if (day == null) {
      return entries;
    }
    if (day.isBefore(REFORM)) {
      return some(entries, e -> !isNewCommune.test(e));
    }
    boolean anyToday = entries.stream().anyMatch(e -> e.until() == null && UNITS.contains(e.kind()));
    return anyToday ? entries.stream().filter(e -> e.until() == null || !UNITS.contains(e.kind())).toList() : entries;
  }

  /** A commune right below a province is one of 2025. */
  private boolean isNewCommune(Entry entry) {
    return COMMUNES.contains(entry.kind()) && gazetteer.byId(entry.parent()).filter(PlaceResolver::isProvince).isPresent();
  }

  /** Whether it is a province of today or before, or a city of that level. */
  static boolean isProvince(Entry entry) {
    return HOME.equals(entry.parent()) && Set.of("tỉnh", "thành phố").contains(entry.kind());
  }

  private static List<Entry> some(List<Entry> entries, Predicate<Entry> wanted) {
    List<Entry> found = entries.stream().filter(wanted).toList();
    return found.isEmpty() ? entries : found;
  }
}
