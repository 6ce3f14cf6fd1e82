package vn.biennien.analysis;

import java.util.Random;

/** Strings that look like Vietnamese syllables, right and wrong ones, since both are typed. */
final class Syllables {

  private static final String[] ONSETS = {"", "b", "ch", "đ", "Đ", "gi", "h", "kh", "ng", "ngh", "nh", "q", "Q", "th", "tr", "x"};
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String[] CODAS = {"", "", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "_"};
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Syllables() {
  }

  static String random(Random random) {
    StringBuilder syllable = new StringBuilder(ONSETS[random.nextInt(ONSETS.length)]);
    int vowels = 1 + random.nextInt(3);
    int toned = random.nextInt(vowels + 1);
    for (int i = 0; i < vowels; i++) {
      syllable.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      if (i == toned) {
        syllable.append(TONES.charAt(random.nextInt(TONES.length())));
      }
    }
    return syllable.append(CODAS[random.nextInt(CODAS.length)]).toString();
  }
}
