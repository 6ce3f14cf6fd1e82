package vn.biennien.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/** What the stories are about: the places and bodies of the gazetteer, and people in office. Immutable. */
final class World {

  private static final int PEOPLE = 3_000;
  private static final List<String> OFFICES = List.of("Bí thư Tỉnh ủy %s", "Phó Bí thư Thường trực Tỉnh ủy %s",
      "Chủ tịch UBND tỉnh %s", "Phó Chủ tịch UBND tỉnh %s", "Phó Chủ tịch HĐND tỉnh %s", "Giám đốc Sở Công Thương tỉnh %s",
      "Giám đốc Sở Y tế tỉnh %s", "Giám đốc Công an tỉnh %s", "Chỉ huy trưởng Bộ đội Biên phòng tỉnh %s",
      "Trưởng Ban Tuyên giáo Tỉnh ủy %s", "Chánh Thanh tra tỉnh %s", "Chủ tịch Hội Nông dân tỉnh %s",
      "Giám đốc Sở Giáo dục và Đào tạo tỉnh %s", "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh %s");
  private static final List<String> CENTRAL_OFFICES = List.of("Bộ trưởng %s", "Thứ trưởng %s", "Chánh Văn phòng %s");

  private final Map<String, List<String>> names = new HashMap<>();
  private final List<Province> provinces = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();

  /**
   * A province and what lies in it.
   *
   * @param districts with their kind in front: {@code huyện Cao Lộc}
   * @param communes  {@code xã Tân Thanh}
   */
  record Province(String name, List<String> districts, List<String> communes) {
  }

  World(Gazetteer gazetteer) {
    Map<String, Province> byId = new TreeMap<>();
    List<Entry> entries = gazetteer.entries().sorted(Comparator.comparing(Entry::id)).toList();
    entries.stream().filter(e -> e.kind().equals("tỉnh") && e.id().startsWith("place/vn/"))
        .forEach(e -> byId.put(e.id(), new Province(e.name(), new ArrayList<>(), new ArrayList<>())));
    for (Entry entry : entries) {
      names.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry.name());
      Province province = province(byId, entry, gazetteer);
      if (province != null && Set.of("huyện", "thị xã", "quận").contains(entry.kind())) {
        province.districts().add(entry.kind() + " " + entry.name());
      } else if (province != null && Set.of("xã", "phường", "thị trấn").contains(entry.kind())) {
        province.communes().add(entry.kind() + " " + entry.name());
      }
    }
    byId.values().stream().filter(p -> !p.districts().isEmpty() && !p.communes().isEmpty()).forEach(provinces::add);
    Dice dice = new Dice(PEOPLE);
    Stream.generate(() -> Person.any(dice, office(dice))).limit(PEOPLE).forEach(people::add);
  }

  private static Province province(Map<String, Province> byId, Entry entry, Gazetteer gazetteer) {
    Entry place = entry;
    while (place != null && place.parent() != null && !byId.containsKey(place.parent())) {
      place = gazetteer.byId(place.parent()).orElse(null);
    }
    return place == null || place.parent() == null ? null : byId.get(place.parent());
  }

  private String office(Dice dice) {
    return dice.chance(0.2) ? dice.any(CENTRAL_OFFICES).formatted(dice.any(named("ministry")))
        : dice.any(OFFICES).formatted(dice.famous(provinces).name());
  }

  /** The names of all entries of a kind. */
  List<String> named(String kind) {
    return names.get(kind);
  }

  List<Province> provinces() {
    return provinces;
  }

  /** People in office, the most famous first. */
  List<Person> people() {
    return people;
  }
}
