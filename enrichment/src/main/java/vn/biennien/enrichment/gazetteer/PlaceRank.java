package vn.biennien.enrichment.gazetteer;

import java.util.List;

/** How far a place is known by its name alone. */
final class PlaceRank {

  /** Countries, regions, provinces: meant wherever their name stands. */
  static final int KNOWN = 1;
  /** Towns, and cities and provinces abroad. */
  static final int TOWN = 2;
  /** Districts, rivers, border gates, sights. */
  static final int DISTRICT = 3;
  /** Communes: many share a name, and none is known by it alone. */
  static final int COMMUNE = 4;

  private PlaceRank() {
  }

  static int of(Entry entry) {
    return switch (entry.kind()) {
      case "country", "former country", "continent", "region", "biển", "đại dương", "quần đảo", "thủ đô",
          "municipality", "former province" -> KNOWN;
      case "tỉnh", "thành phố" -> PlaceResolver.isProvince(entry) ? KNOWN : TOWN;
      case "province", "autonomous region", "city", "state", "thị xã", "island" -> TOWN;
      case "xã", "phường", "thị trấn", "trấn", "town", "village" -> COMMUNE;
      default -> DISTRICT;
    };
  }

  /** The best of several, {@link #COMMUNE} if there are none. */
  static int best(List<Entry> entries) {
    return entries.stream().mapToInt(PlaceRank::of).min().orElse(COMMUNE);
  }
}
