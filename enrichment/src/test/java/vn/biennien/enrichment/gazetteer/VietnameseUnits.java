package vn.biennien.enrichment.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.EntityType;

/** Provinces, districts and communes of Viet Nam before and after 1 July 2025, and what became of the old ones. */
final class VietnameseUnits {

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final String COUNTRY = "place/vn";
  private static final List<String> HEADS = List.of("Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Phường",
      "Xã", "Thị trấn", "Đặc khu");

  private final ObjectMapper json = new ObjectMapper();
  private final Entries entries;
  /** Official codes of today's units to ids; codes of provinces and communes have two and five digits. */
  private final Map<String, String> idsNow = new HashMap<>();
  /** Official codes of old units to the ids of what they became. */
  private final Map<String, Set<String>> became = new HashMap<>();

  VietnameseUnits(Entries entries) {
    this.entries = entries;
  }

  void add(Path sources) throws IOException {
    JsonNode now = json.readTree(sources.resolve("vn_after_2025.json").toFile());
    for (JsonNode province : now) {
      idsNow.put(code(province), add(province, COUNTRY, null, Set.of()));
    }
    for (JsonNode province : now) {
      for (JsonNode commune : province.get("Wards")) {
        idsNow.put(code(commune), add(commune, idsNow.get(code(province)), null, Set.of()));
      }
    }
    for (JsonNode province : json.readTree(sources.resolve("vn_2025_merges.json").toFile()).get("data")) {
      merged(province, province.get("level1_id").asText());
      for (JsonNode commune : province.get("level2s")) {
        merged(commune, commune.get("level2_id").asText());
      }
    }
    for (JsonNode province : json.readTree(sources.resolve("vn_before_2025.json").toFile())) {
      addOld(province);
    }
  }

  private void merged(JsonNode unit, String code) {
    if (idsNow.containsKey(code)) {
      for (JsonNode old : unit.get("merges")) {
        became.computeIfAbsent(old.get("old_id").asText(), k -> new LinkedHashSet<>()).add(idsNow.get(code));
      }
    }
  }

  private void addOld(JsonNode province) {
    String same = COUNTRY + "/" + Entries.slug(bare(full(province)));
    String provinceId = entries.has(same) ? same : add(province, COUNTRY, LAST_DAY, became(province));
    for (JsonNode district : province.get("District")) {
      Set<String> parts = new LinkedHashSet<>();
      district.path("Ward").forEach(commune -> parts.addAll(became(commune)));
      String districtId = add(district, provinceId, LAST_DAY, parts);
      for (JsonNode commune : district.path("Ward")) {
        add(commune, districtId, LAST_DAY, became(commune));
      }
    }
  }

  private Set<String> became(JsonNode unit) {
    return became.getOrDefault(code(unit), Set.of());
  }

  private static String code(JsonNode unit) {
    return unit.get("Code").asText();
  }

  /** The name with its kind in front, which one line of the source writes small. */
  private static String full(JsonNode unit) {
    String full = unit.get("FullName").asText().trim();
    return full.substring(0, 1).toUpperCase(Locale.ROOT) + full.substring(1);
  }

  /** Adds a unit; where its id is taken (a town and a district of one name), its kind goes into the id. */
  private String add(JsonNode unit, String parent, LocalDate until, Set<String> became) {
    String full = full(unit);
    String kind = HEADS.stream().filter(h -> full.startsWith(h + " ")).findFirst().orElse("");
    String name = bare(full);
    boolean numbered = name.matches("\\d+");
    String id = parent + "/" + Entries.slug(numbered ? full : name);
    if (entries.has(id)) {
      id = parent + "/" + Entries.slug(full);
    }
    // A new commune may stand where an old district of its name stood.
    if (entries.has(id)) {
      id = parent + "/" + Entries.slug(full) + "-" + code(unit);
    }
    entries.add(new Entry(id, EntityType.LOCATION, kind.toLowerCase(Locale.ROOT), parent,
        List.of(numbered ? full : name), List.of(), List.of(), until, became.stream().sorted().toList()));
    return id;
  }

  private static String bare(String full) {
    return HEADS.stream().filter(head -> full.startsWith(head + " ")).findFirst()
        .map(head -> full.substring(head.length() + 1)).orElse(full);
  }
}
