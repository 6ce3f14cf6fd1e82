package vn.biennien.analysis;

import java.text.Normalizer;

/**
 * Letters without their marks: ệ → e, đ → d. Every Latin letter that Unicode decomposes is folded, so Müller is found
 * as muller. Letters of other scripts stay, and so do their marks: Cyrillic й is not и.
 */
final class Folding {

  private static final char[] BASE = new char[0x1F00];
  private static final char FIRST_COMBINING = 0x300;
  private static final char LAST_COMBINING = 0x36F;

  static {
    for (char c = 0; c < BASE.length; c++) {
      boolean latin = c < 0x250 || c >= 0x1E00;
      BASE[c] = latin ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
    }
    BASE['đ'] = 'd';
    BASE['Đ'] = 'D';
  }

  private Folding() {
  }

  /**
   * Writes the folded text and returns its length; 0 if there was nothing but marks.
   *
   * @param text   composed or decomposed, of any case
   * @param length how many characters of it count
   * @param folded takes at least {@code length} characters
   */
  static int fold(char[] text, int length, char[] folded) {
    int out = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c < BASE.length) {
        boolean markOfLatin = c >= FIRST_COMBINING && c <= LAST_COMBINING && (out == 0 || folded[out - 1] < FIRST_COMBINING);
        if (!markOfLatin) {
          folded[out++] = BASE[c];
        }
      } else {
        folded[out++] = c;
      }
    }
    return out;
  }

  /** Whether folding leaves the text as it is without looking further: it has only ASCII. */
  static boolean isPlain(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
