package vn.biennien.enrichment.gazetteer;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.EntityType;

/**
 * Prefectures and counties of Guangxi and Yunnan: the official code, the Chinese name and a generated reading
 * from the source; the project's tables correct a reading by the code. English names are pinyin.
 */
final class ChineseUnits {

  private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; [^a-z] Remove; Title");

  private final Entries entries;
  private final Map<String, Fact> corrections;
  private final Map<String, String> ids = new HashMap<>();

  /** @param corrections facts by official code */
  ChineseUnits(Entries entries, Map<String, Fact> corrections) {
    this.entries = entries;
    this.corrections = corrections;
  }

  void add(Path file) throws IOException {
    region("45", new Entry("place/cn/guangxi", EntityType.LOCATION, "autonomous region", "place/cn",
        List.of("Quảng Tây", "Khu tự trị dân tộc Choang Quảng Tây"), List.of("Guangxi", "Kwangsi",
            "Guangxi Zhuang Autonomous Region"), List.of("广西", "广西壮族自治区"), null, List.of()));
    region("53", new Entry("place/cn/yunnan", EntityType.LOCATION, "province", "place/cn", List.of("Vân Nam"),
        List.of("Yunnan"), List.of("云南", "云南省"), null, List.of()));
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] field = line.split("\t");
      if (field[0].matches("\\d+")) {
        unit(field[0], field[1], field[2]);
      }
    }
    for (String code : corrections.keySet()) {
      if (!ids.containsKey(code)) {
        throw new IllegalArgumentException("no Chinese unit has the code " + code);
      }
    }
  }

  private void region(String code, Entry entry) {
    ids.put(code, entry.id());
    entries.add(entry);
  }

  private void unit(String code, String chinese, String reading) {
    Fact correction = corrections.get(code);
    List<String> vi = correction == null ? List.of(reading) : correction.vi();
    String bare = bare(chinese);
    List<String> en = correction == null || correction.en().isEmpty() ? List.of(PINYIN.transliterate(bare))
        : correction.en();
    String parent = ids.get(code.substring(0, code.length() - 2));
    String id = parent + "/" + Entries.slug(vi.get(0));
    ids.put(code, entries.has(id) ? id + "-" + code : id);
    entries.add(new Entry(ids.get(code), EntityType.LOCATION, code.length() == 4 ? "prefecture" : "county", parent, vi,
        en, bare.equals(chinese) ? List.of(chinese) : List.of(bare, chinese), null, List.of()));
  }

  /** A Chinese name without what kind of unit it is and the peoples it is named after; of one letter as it is. */
  private static String bare(String name) {
    String bare = name.replaceAll("(?:傈僳|哈尼|仫佬|毛南|景颇|拉祜|布朗|独龙|普米|纳西|壮|苗|瑶|侗|彝|傣|白|藏|怒|佤|回|各)族", "")
        .replaceAll("自治[县州]$", "");
    return bare.equals(name) ? name.replaceAll("(?<=..)[市县区]$", "") : bare;
  }
}
