package vn.biennien.enrichment.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.LeftOut.Reason;

/**
 * Phrases that mark page furniture, read from {@code furniture.tsv} and {@code sections.txt}. Looking a
 * line up costs a handful of hash look-ups, whatever its length.
 */
final class Phrases {

  /** @param opens whether the lines after it belong to it too */
  record Rule(Reason reason, boolean opens) {
  }

  /** UTF-16 units a phrase with its numbers and signs may have. */
  private static final int LONGEST = 80;

  private final Map<String, Rule> whole = new HashMap<>();
  private final Map<String, Rule> starts = new HashMap<>();
  private final Map<String, Rule> labels = new HashMap<>();
  private final Set<String> sections = new HashSet<>();
  /** The first words of {@link #starts} and {@link #sections}: most lines begin with none of them. */
  private final Set<String> startWords = new HashSet<>();
  private final Set<String> sectionWords = new HashSet<>();
  private int longestStart;
  private int longestSection;

  Phrases() {
    for (String row : rows("furniture.tsv")) {
      String[] cells = row.split("\t");
      String key = PhraseKey.of(cells[2], true).text();
      int words = PhraseKey.of(cells[2], true).words();
      Reason reason = Reason.valueOf(cells[0]);
      switch (cells[1]) {
        case "opens" -> whole.put(key, new Rule(reason, true));
        case "line" -> whole.putIfAbsent(key, new Rule(reason, false));
        case "label" -> labels.put(key, new Rule(reason, false));
        case "from", "starts" -> {
          startWords.add(PhraseKey.of(cells[2], true).first(1));
          starts.put(key, new Rule(reason, cells[1].equals("from")));
          longestStart = Math.max(longestStart, words);
        }
        default -> throw new IllegalStateException("furniture.tsv: no such way as " + cells[1]);
      }
    }
    for (String row : rows("sections.txt")) {
      PhraseKey key = PhraseKey.of(row, false);
      sections.add(key.text());
      sectionWords.add(key.first(1));
      longestSection = Math.max(longestSection, key.words());
    }
  }

  /** What the line is, or null where no phrase says so. */
  Rule find(String line) {
    PhraseKey key = PhraseKey.of(line, true, LONGEST);
    if (!key.cut()) {
      Rule rule = whole.get(key.text());
      if (rule != null) {
        return rule;
      }
    }
    int colon = line.indexOf(':');
    if (colon > 0 && colon <= LONGEST) {
      Rule rule = labels.get(PhraseKey.of(line.substring(0, colon), true).text());
      if (rule != null) {
        return line.substring(colon + 1).isBlank() ? new Rule(rule.reason(), true) : rule;
      }
    }
    if (key.words() == 0 || !startWords.contains(key.first(1))) {
      return null;
    }
    for (int words = Math.min(longestStart, key.words()); words > 0; words--) {
      Rule rule = starts.get(key.first(words));
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  /** How many section names the line is made of, or 0 where anything else is in it. */
  int sections(String line) {
    PhraseKey key = PhraseKey.of(line, false);
    if (key.cut()) {
      return 0;
    }
    int found = 0;
    for (int at = 0; at < key.words();) {
      int words = sectionWords.contains(key.words(at, at + 1)) ? Math.min(longestSection, key.words() - at) : 0;
      while (words > 0 && !sections.contains(key.words(at, at + words))) {
        words--;
      }
      if (words == 0) {
        return 0;
      }
      at += words;
      found++;
    }
    return found;
  }

  private static List<String> rows(String resource) {
    try (BufferedReader reader = new BufferedReader(
        new InputStreamReader(Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
