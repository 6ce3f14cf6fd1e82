package vn.biennien.enrichment.gazetteer;

import static vn.biennien.enrichment.gazetteer.PlaceResolver.all;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.biennien.enrichment.text.Tokens;

/** The places of one document and what is found of them so far. */
final class DocumentPlaces {

  /** What is sure by itself, then country, province, district, commune: each may be what the next needs. */
  private static final int MOST_ROUNDS = 6;

  private final Tokens tokens;
  private final List<Candidates> mentions;
  /** For each mention its place, or null. */
  private final Place[] found;
  /** The places found. */
  private final Set<Place> named = new HashSet<>();
  /** Their ids. */
  private final Set<String> ids = new HashSet<>();
  /** Ids of what became of them. */
  private final Set<String> successors = new HashSet<>();

  /**
   * What a mention may be.
   *
   * @param first   its first token, that of its generic word if it has one
   * @param end     after its last token
   * @param hasHead whether it has a generic word
   */
  record Candidates(int first, int end, boolean hasHead, List<Place> places) {
  }

  DocumentPlaces(Tokens tokens, List<Candidates> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    found = new Place[mentions.size()];
  }

  /** Goes over the places again while it finds some, as one may tell of another. */
  List<Optional<Entry>> resolve() {
    boolean more = true;
    for (int round = 0; (more || round < 2) && round < MOST_ROUNDS; round++) {
      more = false;
      // From right to left: what contains a place is named after it.
      for (int i = found.length - 1; i >= 0; i--) {
        if (found[i] == null && !mentions.get(i).places().isEmpty()) {
          found[i] = round == 0 ? sure(i) : resolve(i);
          if (found[i] != null) {
            note(found[i]);
            more = true;
          }
        }
      }
    }
    return Arrays.stream(found).map(place -> Optional.ofNullable(place).map(Place::entry)).toList();
  }

  private void note(Place place) {
    if (named.add(place)) {
      ids.add(place.id());
      successors.addAll(place.entry().became());
    }
  }

  /** A place with a name of its own, or in what is named right after it. */
  private Place sure(int i) {
    List<Place> left = mentions.get(i).places();
    return left.size() == 1 && left.get(0).rank() < Place.COMMUNE ? left.get(0) : best(inside(i));
  }

  private Place resolve(int i) {
    List<Place> left = mentions.get(i).places();
    List<Place> inside = inside(i);
    if (!inside.isEmpty()) {
      return best(inside);
    }
    List<Place> again = all(left, p -> named.contains(p) && left.stream().noneMatch(p::isWithin));
    if (again.size() == 1) {
      return again.get(0);
    }
    int rank = bestRank(left);
    if (rank == Place.KNOWN) {
      return best(left);
    }
    List<Place> known = in(left, ids, successors);
    if (!known.isEmpty()) {
      return best(known);
    }
    return switch (rank) {
      // A town abroad is not meant where Viet Nam has a place of its name.
      case Place.TOWN -> all(left, Place::isAtHome).isEmpty() || best(left) != null && best(left).isAtHome()
          ? best(left) : null;
      case Place.DISTRICT -> top(left);
      default -> null;
    };
  }

  private List<Place> inside(int i) {
    Place container = containerAfter(i);
    return container == null ? List.of()
        : in(mentions.get(i).places(), Set.of(container.id()), Set.copyOf(container.entry().became()));
  }

  private static int bestRank(List<Place> places) {
    int rank = Place.COMMUNE;
    for (Place place : places) {
      rank = Math.min(rank, place.rank());
    }
    return rank;
  }

  /** The best known one, if it is one. */
  private static Place best(List<Place> places) {
    int rank = bestRank(places);
    return only(all(places, p -> p.rank() == rank));
  }

  /** The one that all the others lie in, or the only one. */
  private static Place top(List<Place> places) {
    int rank = bestRank(places);
    Place top = only(all(places, p -> p.rank() == rank));
    return top != null && all(places, p -> p != top && !p.isWithin(top)).isEmpty() ? top : null;
  }

  private static Place only(List<Place> places) {
    return places.size() == 1 ? places.get(0) : null;
  }

  /** What a place is said to lie in: "(Hà Giang)", "thuộc tỉnh X", ", huyện X" after a name that needs it; or null. */
  private Place containerAfter(int i) {
    if (i + 1 == found.length || found[i + 1] == null) {
      return null;
    }
    Candidates mention = mentions.get(i);
    int between = mention.end();
    if (mentions.get(i + 1).first() - between != 1) {
      return null;
    }
    if (tokens.punctuation(between) == '(' || tokens.surface(between).equals("thuộc")) {
      return found[i + 1];
    }
    // A comma also parts the names of a list: a province is not a commune of the next one.
    boolean needsOne = mention.hasHead() || bestRank(mention.places()) != Place.KNOWN || found[i + 1].isCountry();
    boolean comma = tokens.punctuation(between) == ',' || tokens.punctuation(between) == '-';
    return comma && needsOne ? found[i + 1] : null;
  }

  /** Those that lie in one of the places, or if there are none, in what one of these or what holds them became. */
  private static List<Place> in(List<Place> places, Set<String> ids, Set<String> successors) {
    List<Place> direct = all(places, p -> isIn(p, ids, Set.of()));
    return !direct.isEmpty() ? direct : all(places, p -> isIn(p, successors, ids));
  }

  private static boolean isIn(Place place, Set<String> holders, Set<String> became) {
    for (Place holder : place.holders()) {
      // The own country tells nothing of a place in it, a foreign one nothing of a village.
      boolean tells = !holder.isCountry() || !holder.id().equals(Place.HOME) && place.rank() < Place.COMMUNE;
      if (tells && (holders.contains(holder.id())
          || !became.isEmpty() && holder.entry().became().stream().anyMatch(became::contains))) {
        return true;
      }
    }
    return false;
  }
}
