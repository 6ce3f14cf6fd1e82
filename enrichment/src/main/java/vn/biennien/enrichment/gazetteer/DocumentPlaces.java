package vn.biennien.enrichment.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.enrichment.text.Tokens;

/** The places of one document and what is found of them so far. */
final class DocumentPlaces {

  private static final String HOME = "place/vn";
  /** What is sure by itself, then country, province, district, commune: each may be what the next needs. */
  private static final int MOST_ROUNDS = 6;

  private final Gazetteer gazetteer;
  private final Tokens tokens;
  private final List<Candidates> mentions;
  private final List<Optional<Entry>> found = new ArrayList<>();
  /** Ids of the places found. */
  private final Set<String> inDocument = new HashSet<>();
  /** Ids of what became of them. */
  private final Set<String> successors = new HashSet<>();

  /**
   * What a mention may be.
   *
   * @param first   its first token, that of its generic word if it has one
   * @param end     after its last token
   * @param hasHead whether it has a generic word
   */
  record Candidates(int first, int end, boolean hasHead, List<Entry> entries) {
  }

  DocumentPlaces(Gazetteer gazetteer, Tokens tokens, List<Candidates> mentions) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
    this.mentions = mentions;
    mentions.forEach(m -> found.add(Optional.empty()));
  }

  /** Goes over the places again while it finds some, as one may tell of another. */
  List<Optional<Entry>> resolve() {
    boolean more = true;
    for (int round = 0; (more || round < 2) && round < MOST_ROUNDS; round++) {
      more = false;
      // From right to left: what contains a place is named after it.
      for (int i = mentions.size() - 1; i >= 0; i--) {
        if (found.get(i).isEmpty()) {
          Optional<Entry> entry = round == 0 ? sure(i) : resolve(i);
          found.set(i, entry);
          entry.ifPresent(this::note);
          more |= entry.isPresent();
        }
      }
    }
    return List.copyOf(found);
  }

  private void note(Entry entry) {
    inDocument.add(entry.id());
    successors.addAll(entry.became());
  }

  /** A place with a name of its own, or in what is named right after it. */
  private Optional<Entry> sure(int i) {
    List<Entry> left = mentions.get(i).entries();
    return left.size() == 1 && PlaceRank.best(left) < PlaceRank.COMMUNE ? only(left) : bestOf(inside(i));
  }

  private List<Entry> inside(int i) {
    List<Entry> entries = mentions.get(i).entries();
    return containerAfter(i).map(container -> in(entries, Set.of(container.id()), Set.copyOf(container.became())))
        .orElse(List.of());
  }

  private Optional<Entry> resolve(int i) {
    List<Entry> left = mentions.get(i).entries();
    List<Entry> inside = inside(i);
    if (!inside.isEmpty()) {
      return bestOf(inside);
    }
    List<Entry> again = left.stream().filter(e -> inDocument.contains(e.id()))
        .filter(e -> left.stream().noneMatch(o -> gazetteer.within(e, o.id()))).toList();
    if (again.size() == 1) {
      return Optional.of(again.get(0));
    }
    int best = PlaceRank.best(left);
    if (best == PlaceRank.KNOWN) {
      return bestOf(left);
    }
    List<Entry> known = in(left, inDocument, successors);
    if (!known.isEmpty()) {
      return bestOf(known);
    }
    return switch (best) {
      case PlaceRank.TOWN -> bestOf(left).filter(e -> isAtHome(e) || left.stream().noneMatch(this::isAtHome));
      case PlaceRank.DISTRICT -> top(left);
      default -> Optional.empty();
    };
  }

  private boolean isAtHome(Entry entry) {
    return gazetteer.within(entry, HOME);
  }

  /** The best known one, if it is one. */
  private static Optional<Entry> bestOf(List<Entry> entries) {
    int best = PlaceRank.best(entries);
    return only(entries.stream().filter(e -> PlaceRank.of(e) == best).toList());
  }

  /** The one that all the others lie in, or the only one. */
  private Optional<Entry> top(List<Entry> entries) {
    return only(entries.stream().filter(e -> entries.stream()
        .allMatch(other -> other == e || gazetteer.within(other, e.id()))).toList());
  }

  private static Optional<Entry> only(List<Entry> entries) {
    return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
  }

  /** What a place is said to lie in: "(Hà Giang)", "thuộc tỉnh X", ", huyện X" after a name that needs it. */
  private Optional<Entry> containerAfter(int i) {
    if (i + 1 == mentions.size()) {
      return Optional.empty();
    }
    Candidates mention = mentions.get(i);
    Candidates next = mentions.get(i + 1);
    boolean comma = next.first() - mention.end() == 1
        && (tokens.punctuation(mention.end()) == ',' || tokens.punctuation(mention.end()) == '-');
    boolean inside = next.first() - mention.end() == 1
        && (tokens.punctuation(mention.end()) == '(' || tokens.surface(mention.end()).equals("thuộc"));
    Optional<Entry> entry = found.get(i + 1);
    // A comma also parts the names of a list: a province is not a commune of the next one.
    boolean needsOne = mention.hasHead() || mention.entries().stream().noneMatch(e -> PlaceRank.of(e) == PlaceRank.KNOWN)
        || entry.filter(e -> e.kind().equals("country")).isPresent();
    return inside || comma && needsOne ? entry : Optional.empty();
  }

  /** Those that lie in one of the places, or if there are none, in what one of these or what holds them became. */
  private List<Entry> in(List<Entry> entries, Set<String> places, Set<String> successors) {
    List<Entry> direct = entries.stream().filter(e -> holders(e).anyMatch(h -> tells(h, e) && places.contains(h.id())))
        .toList();
    return !direct.isEmpty() ? direct : entries.stream().filter(e -> holders(e).anyMatch(h -> tells(h, e)
        && (successors.contains(h.id()) || h.became().stream().anyMatch(places::contains)))).toList();
  }

  /** The own country tells nothing of a place in it, a foreign one nothing of a village. */
  private static boolean tells(Entry holder, Entry entry) {
    return !holder.kind().equals("country")
        || !holder.id().equals(HOME) && PlaceRank.of(entry) < PlaceRank.COMMUNE;
  }

  /** What an entry lies in, step by step. */
  private Stream<Entry> holders(Entry entry) {
    return Stream.iterate(holder(entry), Optional::isPresent, holder -> holder(holder.get())).map(Optional::get);
  }

  private Optional<Entry> holder(Entry entry) {
    return entry.parent() == null ? Optional.empty() : gazetteer.byId(entry.parent());
  }
}
