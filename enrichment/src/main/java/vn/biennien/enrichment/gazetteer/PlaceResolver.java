package vn.biennien.enrichment.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  private final Gazetteer gazetteer;
  private final Map<String, Place> places;
  private final PlaceHeads heads = new PlaceHeads();

  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    places = Place.all(gazetteer);
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
          at(candidates(tokens, mention, head, shared), published)));
      last = shared != null ? shared : heads.isPlural(tokens, head) ? head : null;
    }
    return new DocumentPlaces(tokens, open).resolve();
  }

  private static boolean isList(Tokens tokens, int end, int first) {
    for (int i = end; i < first; i++) {
      if (tokens.punctuation(i) != ',' && !tokens.surface(i).equals("và")) {
        return false;
      }
    }
    return first - end == 1;
  }

  private List<Place> candidates(Tokens tokens, PlaceMention mention, Head head, Head shared) {
    // "sông Hồng", "tỉnh Viêng Chăn": the name with its head is a name of its own.
    List<Place> whole = places(tokens, head.first(), mention.end());
    if (head.kinds() == null) {
      return shared == null ? whole : some(whole, p -> allows(shared, p));
    }
    if (!whole.isEmpty()) {
      return some(whole, p -> allows(head, p));
    }
    // A country needs no word of its kind: "bờ biển nước Việt Nam", "sân bay Nhật Bản".
    return all(places(tokens, head.name(), mention.end()), p -> allows(head, p) || p.isCountry());
  }

  private static boolean allows(Head head, Place place) {
    return head.kinds().contains(place.entry().kind()) || place.province() && head.kinds().contains("tỉnh");
  }

  private List<Place> places(Tokens tokens, int first, int end) {
    List<Place> found = new ArrayList<>();
    for (Entry entry : gazetteer.written(tokens, first, end)) {
      Place place = places.get(entry.id());
      if (place != null) {
        found.add(place);
      }
    }
    return found;
  }

  /** Of the units of Viet Nam those that were there on a day, if any was; other places stay. */
  private static List<Place> at(List<Place> all, LocalDate day) {
    if (day == null || all.size() < 2) {
      return all;
    }
    if (day.isBefore(REFORM)) {
      return some(all, p -> !p.isNew());
    }
    boolean anyToday = !all(all, p -> p.unit() && p.entry().until() == null).isEmpty();
    return anyToday ? all(all, p -> !p.unit() || p.entry().until() == null) : all;
  }

  /** Those wanted, or all if none is. */
  private static List<Place> some(List<Place> places, Predicate<Place> wanted) {
    List<Place> found = all(places, wanted);
    return found.isEmpty() ? places : found;
  }

  /** Those wanted. A plain loop: this runs for every place of every document. */
  static List<Place> all(List<Place> places, Predicate<Place> wanted) {
    List<Place> found = new ArrayList<>(places.size());
    for (Place place : places) {
      if (wanted.test(place)) {
        found.add(place);
      }
    }
    return found;
  }
}
