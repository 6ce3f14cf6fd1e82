package vn.biennien.enrichment.gazetteer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.ULocale;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Letters;

/**
 * Makes the gazetteer's file out of facts: the lists of Vietnamese units before and after 1 July 2025, the
 * prefectures and counties of Guangxi and Yunnan, ICU's country names, and the project's own tables in
 * {@code enrichment/gazetteer}. Run by {@code enrichment/gazetteer/build}.
 *
 * <p>A table of the project has the fields id, type, kind, parent, Vietnamese, English and Chinese names, parted
 * by tabs, values by semicolons. A line whose id exists already adds its names to that entry; where its first
 * Vietnamese name is written with a {@code !} in front, it replaces them.
 */
public final class GazetteerBuilder {

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final List<String> HEADS = List.of("Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Phường",
      "Xã", "Thị trấn", "Đặc khu");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  /** Official codes to ids, before and after. */
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();

  /** Arguments: folder of sources, folder of the project's tables, file to write. */
  public static void main(String[] args) throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.countries();
    builder.vietnam(Path.of(args[0]));
    builder.china(Path.of(args[0]).resolve("guangxi_yunnan_names.tsv"));
    builder.tables(Path.of(args[1]));
    builder.write(Path.of(args[2]));
  }

  private void countries() {
    ULocale vi = new ULocale("vi");
    ULocale zh = ULocale.SIMPLIFIED_CHINESE;
    for (String code : new java.util.TreeSet<>(List.of(Locale.getISOCountries()))) {
      ULocale country = new ULocale("", code);
      add(new Entry("place/" + code.toLowerCase(Locale.ROOT), EntityType.LOCATION, "country", null,
          List.of(country.getDisplayCountry(vi)), List.of(country.getDisplayCountry(ULocale.ENGLISH)),
          List.of(country.getDisplayCountry(zh)), null, List.of()));
    }
  }

  private void vietnam(Path sources) throws IOException {
    JsonNode now = json.readTree(sources.resolve("vn_after_2025.json").toFile());
    JsonNode old = json.readTree(sources.resolve("vn_before_2025.json").toFile());
    JsonNode merges = json.readTree(sources.resolve("vn_2025_merges.json").toFile()).get("data");
    for (JsonNode province : now) {
      String id = unit(province, "place/vn", null, List.of());
      after.put(code(province), id);
    }
    Map<String, String> provinceBecame = new HashMap<>();
    for (JsonNode province : merges) {
      for (JsonNode merged : province.get("merges")) {
        provinceBecame.put(merged.get("old_id").asText(), after.get(province.get("level1_id").asText()));
      }
    }
    for (JsonNode province : now) {
      for (JsonNode commune : province.get("Wards")) {
        after.put("c" + code(commune), unit(commune, after.get(code(province)), null, List.of()));
      }
    }
    Map<String, Set<String>> communeBecame = new HashMap<>();
    for (JsonNode province : merges) {
      for (JsonNode commune : province.get("level2s")) {
        String id = after.get("c" + commune.get("level2_id").asText());
        for (JsonNode merged : commune.get("merges")) {
          if (id != null) {
            communeBecame.computeIfAbsent(merged.get("old_id").asText(), k -> new LinkedHashSet<>()).add(id);
          }
        }
      }
    }
    for (JsonNode province : old) {
      String same = "place/vn/" + slug(bare(province.get("FullName").asText()));
      String provinceId = entries.containsKey(same) ? same
          : unit(province, "place/vn", LAST_DAY, List.of(provinceBecame.get(code(province))));
      for (JsonNode district : province.get("District")) {
        Set<String> became = new LinkedHashSet<>();
        for (JsonNode ward : district.path("Ward")) {
          became.addAll(communeBecame.getOrDefault(code(ward), Set.of()));
        }
        String districtId = unit(district, provinceId, LAST_DAY, List.copyOf(became));
        for (JsonNode ward : district.path("Ward")) {
          unit(ward, districtId, LAST_DAY, List.copyOf(communeBecame.getOrDefault(code(ward), Set.of())));
        }
      }
    }
  }

  private static String code(JsonNode unit) {
    return unit.get("Code").asText();
  }

  /** Adds a Vietnamese unit; where its id is taken (a town and a district of one name), its kind goes into the id. */
  private String unit(JsonNode unit, String parent, LocalDate until, List<String> became) {
    String full = unit.get("FullName").asText().trim();
    String kind = HEADS.stream().filter(h -> full.startsWith(h + " ")).findFirst().orElse("");
    String name = bare(full);
    boolean numbered = name.matches("\\d+");
    String id = parent + "/" + (numbered ? slug(full) : slug(name));
    if (entries.containsKey(id)) {
      id = parent + "/" + slug(full);
    }
    // A new commune may stand where an old district of its name stood.
    if (entries.containsKey(id)) {
      id = parent + "/" + slug(full) + "-" + code(unit);
    }
    add(new Entry(id, EntityType.LOCATION, kind.toLowerCase(Locale.ROOT), parent,
        List.of(numbered ? full : name), List.of(), List.of(), until, became.stream().sorted().toList()));
    return id;
  }

  private static String bare(String full) {
    for (String head : HEADS) {
      if (full.startsWith(head + " ")) {
        return full.substring(head.length() + 1);
      }
    }
    return full;
  }

  private void china(Path file) throws IOException {
    Map<String, String> ids = new HashMap<>(Map.of("45", "place/cn/guangxi", "53", "place/cn/yunnan"));
    add(new Entry(ids.get("45"), EntityType.LOCATION, "autonomous region", "place/cn",
        List.of("Quảng Tây", "Khu tự trị dân tộc Choang Quảng Tây"), List.of("Guangxi", "Kwangsi",
            "Guangxi Zhuang Autonomous Region"), List.of("广西", "广西壮族自治区"), null, List.of()));
    add(new Entry(ids.get("53"), EntityType.LOCATION, "province", "place/cn", List.of("Vân Nam"),
        List.of("Yunnan"), List.of("云南", "云南省"), null, List.of()));
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] field = line.split("\t");
      if (field[0].matches("\\d+")) {
        String parent = ids.get(field[0].substring(0, field[0].length() - 2));
        String id = parent + "/" + slug(field[2]);
        id = entries.containsKey(id) ? id + "-" + field[0] : id;
        ids.put(field[0], id);
        String shortened = shortChinese(field[1]);
        List<String> zh = shortened.length() > 1 && !shortened.equals(field[1])
            ? List.of(shortened, field[1]) : List.of(field[1]);
        add(new Entry(id, EntityType.LOCATION, field[0].length() == 4 ? "prefecture" : "county", parent,
            List.of(field[2]), List.of(), zh, null, List.of()));
      }
    }
  }

  /** A Chinese name without what kind of unit it is and the peoples it is named after. */
  private static String shortChinese(String name) {
    return name.replaceAll("(?:[\\p{IsHan}]族|各族)+自治[县州]$", "").replaceAll("(?<=..)[市县区]$", "");
  }

  private void tables(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.tsv")) {
      found.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] field = line.split("\t", -1);
          if (field.length < 5 || field.length > 7) {
            throw new IllegalArgumentException(file.getFileName() + ":" + number + ": " + field.length + " fields");
          }
          fact(field);
        }
      }
    }
  }

  private void fact(String[] field) {
    Entry known = entries.get(field[0]);
    boolean replaces = field[4].startsWith("!");
    List<String> vi = values(replaces ? field[4].substring(1) : field[4]);
    List<String> en = values(field.length > 5 ? field[5] : "");
    List<String> zh = values(field.length > 6 ? field[6] : "");
    if (known == null) {
      add(new Entry(field[0], EntityType.valueOf(field[1]), field[2], field[3].isEmpty() ? null : field[3],
          vi, en, zh, null, List.of()));
    } else {
      entries.put(field[0], new Entry(known.id(), known.type(), known.kind(), known.parent(),
          replaces ? vi : join(known.vi(), vi), join(known.en(), en), join(known.zh(), zh), known.until(),
          known.became()));
    }
  }

  private static List<String> values(String field) {
    return field.isBlank() ? List.of() : List.of(field.strip().split("\\s*;\\s*"));
  }

  private static List<String> join(List<String> known, List<String> more) {
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(more);
    return List.copyOf(all);
  }

  private void add(Entry entry) {
    if (entries.put(entry.id(), entry) != null) {
      throw new IllegalArgumentException("two entries have the id " + entry.id());
    }
  }

  private static String slug(String name) {
    return Letters.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private void write(Path file) throws IOException {
    for (Entry entry : entries.values()) {
      if (entry.vi().isEmpty() || entry.parent() != null && !entries.containsKey(entry.parent())) {
        throw new IllegalArgumentException("no name, or the parent is unknown: " + entry);
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Entry entry : new TreeMap<>(entries).values()) {
        GazetteerFile.write(entry, out);
      }
    }
    System.out.println("gazetteer entries: " + entries.size());
  }
}
