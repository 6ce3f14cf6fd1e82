package vn.biennien.enrichment.content;

import java.util.HashSet;
import java.util.Set;

/** The words of some lines, to see how much another line has in common with them. */
final class Vocabulary {

  private final Set<String> words = new HashSet<>();

  void add(String line) {
    PhraseKey key = PhraseKey.of(line, false);
    for (int i = 0; i < key.words(); i++) {
      words.add(key.words(i, i + 1));
    }
  }

  /** The part of a line's words that is known, 0 to 1. */
  double overlap(String line) {
    PhraseKey key = PhraseKey.of(line, false);
    int known = 0;
    for (int i = 0; i < key.words(); i++) {
      known += words.contains(key.words(i, i + 1)) ? 1 : 0;
    }
    return key.words() == 0 ? 0 : (double) known / key.words();
  }

  /** The part of a line's names (words with a capital, the first word apart) that is known, 0 to 1. */
  double namesInCommon(String line) {
    int names = 0;
    int known = 0;
    String[] all = line.substring(0, Math.min(line.length(), PhraseKey.LONGEST)).split(" ");
    for (int i = 1; i < all.length; i++) {
      if (!all[i].isEmpty() && Character.isUpperCase(all[i].charAt(0))) {
        names++;
        known += words.contains(PhraseKey.of(all[i], false).text()) ? 1 : 0;
      }
    }
    return names == 0 ? overlap(line) : (double) known / names;
  }
}
