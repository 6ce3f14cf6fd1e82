package vn.biennien.enrichment.text;

import java.text.Normalizer;

/**
 * Letters of Vietnamese text, compared without regard to case and to where a tone mark is put. Tables for
 * the Latin blocks, made once from {@link Normalizer}; other characters go the way of {@link Character}.
 */
public final class Letters {

  private static final int TABLE = 0x2000;
  private static final char[] LOWER = new char[TABLE];
  private static final char[] BASE = new char[TABLE];
  /** Tone of a vowel: 0 none, else the combining mark's last byte. */
  private static final char[] TONE = new char[TABLE];
  /** The letter without its tone, its other marks kept: ệ → ê. */
  private static final char[] TONELESS = new char[TABLE];
  private static final boolean[] LETTER = new boolean[TABLE];

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** Small letters that a tone is put on end before this: ư is U+01B0. */
  private static final int VOWELS = 0x200;
  /** The composed letter, by the tone's place in {@link #TONES} and the letter without it. */
  private static final char[][] WITH_TONE = new char[TONES.length()][VOWELS];

  static {
    for (int tone = 0; tone < TONES.length(); tone++) {
      for (char c = 0; c < VOWELS; c++) {
        WITH_TONE[tone][c] = Normalizer.normalize("" + c + TONES.charAt(tone), Normalizer.Form.NFC).charAt(0);
      }
    }
    for (char c = 0; c < TABLE; c++) {
      char lower = Character.toLowerCase(c);
      LOWER[c] = lower;
      LETTER[c] = Character.isLetter(c);
      String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
      BASE[c] = lower == 'đ' ? 'd' : parts.charAt(0);
      StringBuilder toneless = new StringBuilder();
      for (int i = 0; i < parts.length(); i++) {
        if (TONES.indexOf(parts.charAt(i)) >= 0) {
          TONE[c] = parts.charAt(i);
        } else {
          toneless.append(parts.charAt(i));
        }
      }
      // A combining tone mark by itself stays what it is.
      TONELESS[c] = toneless.isEmpty() ? lower : Normalizer.normalize(toneless, Normalizer.Form.NFC).charAt(0);
    }
  }

  private Letters() {
  }

  /** Whether the character is a letter (half of a surrogate pair is none). */
  public static boolean isLetter(char c) {
    return c < TABLE ? LETTER[c] : Character.isLetter(c);
  }

  /** The character in small letters. */
  public static char lower(char c) {
    return c < TABLE ? LOWER[c] : Character.toLowerCase(c);
  }

  /** The letter small and without any mark: Ệ → e, Đ → d. */
  public static char base(char c) {
    return c < TABLE ? BASE[c] : Character.toLowerCase(c);
  }

  /** Whether the letter carries a mark that only Vietnamese spelling gives it (a tone, a horn, a breve, đ, a circumflex). */
  public static boolean isMarked(char c) {
    return c < TABLE && LETTER[c] && c >= 0xC0 && BASE[c] != LOWER[c];
  }

  static char tone(char c) {
    return c < TABLE ? TONE[c] : 0;
  }

  static char toneless(char c) {
    return c < TABLE ? TONELESS[c] : c;
  }

  /** The vowel (small, without a tone) with the tone, as one composed character. */
  static char withTone(char vowel, char tone) {
    return WITH_TONE[TONES.indexOf(tone)][vowel];
  }

  /**
   * How a word is compared: small letters, tone mark of open oa, oe, uy on the first vowel (hoà = hòa,
   * thuỷ = thủy, but quý). The length does not change.
   *
   * @param word in NFC
   */
  public static String comparable(CharSequence word) {
    int n = word.length();
    char[] out = new char[n];
    for (int i = 0; i < n; i++) {
      out[i] = lower(word.charAt(i));
    }
    int end = n;
    while (end > 0) {
      int start = end;
      while (start > 0 && isLetter(out[start - 1])) {
        start--;
      }
      moveTone(out, start, end);
      end = start == 0 ? 0 : start - 1;
    }
    return new String(out);
  }

  /** Moves the tone of a final a, e, y to the o or u before it. */
  private static void moveTone(char[] word, int start, int end) {
    if (hasLateTone(word, start, end)) {
      char tone = tone(word[end - 1]);
      word[end - 1] = toneless(word[end - 1]);
      word[end - 2] = withTone(word[end - 2], tone);
    }
  }

  /** Whether the word ends in open oa, oe or uy with its tone on the second vowel. */
  static boolean hasLateTone(char[] word, int start, int end) {
    if (end - start < 2 || tone(word[end - 1]) == 0) {
      return false;
    }
    char last = toneless(word[end - 1]);
    char before = word[end - 2];
    return before == 'o' && (last == 'a' || last == 'e')
        || before == 'u' && last == 'y' && !(end - start > 2 && word[end - 3] == 'q');
  }

  /** The text with every letter small and without marks, other characters as they are. */
  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(base(text.charAt(i)));
    }
    return out.toString();
  }
}
