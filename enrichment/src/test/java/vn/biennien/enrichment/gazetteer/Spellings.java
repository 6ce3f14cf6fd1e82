package vn.biennien.enrichment.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.biennien.enrichment.text.Letters;

/**
 * The spellings of a Lao or Cambodian name in Vietnamese newspapers: one that is cut in syllables stands with spaces, with
 * hyphens or joined, with its marks or without ("Sê Kông", "Sê-kông", "Se Kong"), a Lao one with S or X.
 */
final class Spellings {

  private static final Set<String> UNITS = Set.of("tỉnh", "thủ đô", "thành phố", "huyện", "cửa khẩu");
  private static final int LONGEST_SYLLABLE = 7;
  private static final int MOST_SYLLABLES = 5;

  private Spellings() {
  }

  /** The entry with all spellings of its Vietnamese names, or the entry itself if it is no unit or border gate of these two countries. */
  static Entry withAll(Entry entry) {
    if (entry.parent() == null || !entry.parent().matches("place/(la|kh)(/.*)?") || !UNITS.contains(entry.kind())) {
      return entry;
    }
    Set<String> names = new LinkedHashSet<>(entry.vi());
    for (String name : entry.vi()) {
      String[] syllables = name.toLowerCase(Locale.ROOT).split("[ -]");
      if (Character.isUpperCase(name.charAt(0)) && syllables.length > 1 && syllables.length <= MOST_SYLLABLES
          && Arrays.stream(syllables).allMatch(s -> s.length() <= LONGEST_SYLLABLE && s.chars().allMatch(Character::isLetter))) {
        for (List<String> spelt : sounds(List.of(syllables), entry.parent().startsWith("place/la"))) {
          write(spelt, names);
          write(spelt.stream().map(Letters::fold).toList(), names);
        }
      }
    }
    return new Entry(entry.id(), entry.type(), entry.kind(), entry.parent(), List.copyOf(names), entry.en(), entry.zh(), entry.until(),
        entry.became());
  }

  /** The syllables, and for a Lao name those with X for each S and with S for each X. */
  private static List<List<String>> sounds(List<String> syllables, boolean lao) {
    List<List<String>> all = new ArrayList<>();
    all.add(syllables);
    if (lao) {
      all.add(syllables.stream().map(s -> s.replaceFirst("^s", "x")).toList());
      all.add(syllables.stream().map(s -> s.replaceFirst("^x", "s")).toList());
    }
    return all;
  }

  private static void write(List<String> syllables, Set<String> names) {
    names.add(String.join(" ", syllables.stream().map(Spellings::capital).toList()));
    names.add(capital(String.join("-", syllables)));
    names.add(capital(String.join("", syllables)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
