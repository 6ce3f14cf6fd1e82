package vn.biennien.enrichment.content;

import java.util.Arrays;
import vn.biennien.enrichment.text.Letters;

/**
 * A line as phrases are compared: small letters without marks, words parted by one space, no punctuation.
 * Only the beginning of a long line is read.
 */
final class PhraseKey {

  /** UTF-16 units read of a line; menus of one line are longer than any phrase. */
  static final int LONGEST = 400;

  private final String text;
  private final int[] ends;
  private final boolean cut;

  private PhraseKey(String text, int[] ends, boolean cut) {
    this.text = text;
    this.ends = ends;
    this.cut = cut;
  }

  static PhraseKey of(String line, boolean withoutNumbers) {
    return of(line, withoutNumbers, LONGEST);
  }

  static PhraseKey of(String line, boolean withoutNumbers, int longest) {
    int n = Math.min(line.length(), longest);
    StringBuilder key = new StringBuilder(n);
    int[] ends = new int[16];
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i <= n; i++) {
      char c = i < n ? line.charAt(i) : ' ';
      boolean letter = Letters.isLetter(c) || !withoutNumbers && c >= '0' && c <= '9';
      if (letter) {
        if (!inWord && words > 0) {
          key.append(' ');
        }
        key.append(Letters.base(c));
      } else if (inWord) {
        if (words == ends.length) {
          ends = Arrays.copyOf(ends, words * 2);
        }
        ends[words++] = key.length();
      }
      inWord = letter;
    }
    return new PhraseKey(key.toString(), Arrays.copyOf(ends, words), line.length() > longest);
  }

  String text() {
    return text;
  }

  /** Whether the line was longer than what was read. */
  boolean cut() {
    return cut;
  }

  int words() {
    return ends.length;
  }

  String first(int words) {
    return text.substring(0, ends[words - 1]);
  }

  String words(int from, int end) {
    return text.substring(from == 0 ? 0 : ends[from - 1] + 1, ends[end - 1]);
  }
}
