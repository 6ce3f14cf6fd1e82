package vn.biennien.analysis;

/**
 * One place for the tone mark of an open syllable. Two schools of spelling differ only in syllables that end in oa, oe
 * or uy: hòa or hoà, khỏe or khoẻ, thủy or thuỷ. Here the older school wins, the mark stands on the first vowel. After
 * q the u is part of the consonant and never carries the mark: quý, and qúy is put right.
 */
final class ToneMarks {

  // The bare vowel, then its tones; all in the same order.
  private static final String A = "aàảãáạ";
  private static final String E = "eèẻẽéẹ";
  private static final String O = "oòỏõóọ";
  private static final String U = "uùủũúụ";
  private static final String Y = "yỳỷỹýỵ";

  private static final int ASCII = 0x80;

  private ToneMarks() {
  }

  /**
   * Places the marks of each word (a run of letters, so that hoà_bình is two) in {@code text}; nothing changes its
   * length.
   *
   * @param text   small letters in NFC
   * @param length how many of them count
   */
  static void place(char[] text, int length) {
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || !isLetter(text[i])) {
        placeInWord(text, start, i);
        start = i + 1;
      }
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= ASCII && Character.isLetter(c);
  }

  private static void placeInWord(char[] text, int start, int end) {
    int main = end - 1;
    int glide = end - 2;
    if (glide < start || text[main] < ASCII && text[glide] < ASCII) {
      return;
    }
    // At most one of the three moves fits.
    if (glide > start && text[glide - 1] == 'q') {
      move(text, glide, U, main, A);
      move(text, glide, U, main, E);
      move(text, glide, U, main, Y);
    } else {
      move(text, main, A, glide, O);
      move(text, main, E, glide, O);
      move(text, main, Y, glide, U);
    }
  }

  /** Moves the tone of one vowel to another that has none. */
  private static void move(char[] text, int from, String fromTones, int to, String toTones) {
    int tone = fromTones.indexOf(text[from]);
    if (tone > 0 && text[to] == toTones.charAt(0)) {
      text[from] = fromTones.charAt(0);
      text[to] = toTones.charAt(tone);
    }
  }
}
