package vn.biennien.enrichment.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.biennien.contracts.EntityType;

/**
 * A place of the gazetteer with what resolving needs of it at hand.
 *
 * @param rank     how far it is known by its name alone, 1 to 4
 * @param holders  what it lies in, step by step
 * @param province a province of Viet Nam, of today or before, or a city of that level
 * @param unit     a Vietnamese unit of any level
 * @param isNew    a commune of 2025
 */
record Place(Entry entry, int rank, List<Place> holders, boolean province, boolean unit, boolean isNew) {

  /** Countries, regions, provinces: meant wherever their name stands. */
  static final int KNOWN = 1;
  /** Towns, and cities and provinces abroad. */
  static final int TOWN = 2;
  /** Districts, rivers, border gates, sights. */
  static final int DISTRICT = 3;
  /** Communes: many share a name, and none is known by it alone. */
  static final int COMMUNE = 4;

  static final String HOME = "place/vn";

  private static final Set<String> UNITS = Set.of("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường",
      "thị trấn", "đặc khu");
  private static final Set<String> NEW_UNITS = Set.of("xã", "phường", "đặc khu");

  /** All places of a gazetteer by id. */
  static Map<String, Place> all(Gazetteer gazetteer) {
    Map<String, Place> places = new HashMap<>();
    gazetteer.entries().filter(e -> e.type() == EntityType.LOCATION).forEach(e -> place(e, gazetteer, places));
    return places;
  }

  private static Place place(Entry entry, Gazetteer gazetteer, Map<String, Place> places) {
    Place known = places.get(entry.id());
    if (known != null) {
      return known;
    }
    Place parent = entry.parent() == null ? null
        : gazetteer.byId(entry.parent()).map(e -> place(e, gazetteer, places)).orElseThrow();
    boolean province = HOME.equals(entry.parent()) && (entry.kind().equals("tỉnh") || entry.kind().equals("thành phố"));
    Place place = new Place(entry, rank(entry.kind(), province),
        parent == null ? List.of() : Stream.concat(Stream.of(parent), parent.holders.stream()).toList(), province,
        UNITS.contains(entry.kind()), parent != null && parent.province && NEW_UNITS.contains(entry.kind()));
    places.put(entry.id(), place);
    return place;
  }

  private static int rank(String kind, boolean province) {
    return switch (kind) {
      case "country", "former country", "continent", "region", "biển", "đại dương", "quần đảo", "thủ đô",
          "municipality", "former province" -> KNOWN;
      case "tỉnh", "thành phố" -> province ? KNOWN : TOWN;
      case "province", "autonomous region", "city", "state", "thị xã", "island" -> TOWN;
      case "xã", "phường", "thị trấn", "trấn", "town", "village" -> COMMUNE;
      default -> DISTRICT;
    };
  }

  String id() {
    return entry.id();
  }

  boolean isCountry() {
    return entry.kind().equals("country");
  }

  boolean isWithin(Place other) {
    return holders.contains(other);
  }

  boolean isAtHome() {
    return !holders.isEmpty() && holders.get(holders.size() - 1).id().equals(HOME);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place place && place.entry == entry;
  }

  @Override
  public int hashCode() {
    return entry.id().hashCode();
  }
}
