package vn.biennien.enrichment.content;

import vn.biennien.enrichment.text.Letters;

/**
 * What a line looks like.
 *
 * @param words        syllables; a Han character counts as one, four letters of Lao, Khmer or Thai as one
 * @param capitals     syllables that start with a capital
 * @param endsSentence whether it ends as a sentence does
 */
record LineShape(int words, int capitals, boolean endsSentence) {

  /** A sentence this long is no title and no caption of a menu. */
  private static final int SENTENCE = 12;
  /** A line this long is prose even when its end is cut off. */
  private static final int PROSE = 35;

  static LineShape of(String line) {
    int words = 0;
    int capitals = 0;
    int dense = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Letters.isLetter(c) || c >= '0' && c <= '9' || inWord && Character.isSurrogate(c);
      if (c >= 0x3040 && c <= 0x9fff) {
        words++;
        inWord = false;
        continue;
      }
      if (c >= 0xe00 && c <= 0xeff || c >= 0x1780 && c <= 0x17ff) {
        dense++;
      } else if (letter && !inWord) {
        words++;
        capitals += Letters.lower(c) != c ? 1 : 0;
      }
      inWord = letter;
    }
    return new LineShape(words + dense / 4, capitals, endsSentence(line) || words >= SENTENCE && Credits.nameTail(line) > 0);
  }

  /** Running text, as opposed to a title, a menu or a name. */
  boolean isProse() {
    return endsSentence ? words >= SENTENCE : words >= PROSE;
  }

  /** As long as a title is, and not a sentence. */
  boolean isTitleLike() {
    return words >= 4 && words <= 40 && !endsSentence;
  }

  private static boolean endsSentence(String line) {
    int end = line.length() - 1;
    while (end > 0 && "\"”’»)]*".indexOf(line.charAt(end)) >= 0) {
      end--;
    }
    char last = line.charAt(end);
    return ".…。！？;:!?".indexOf(last) >= 0 && (last != '?' && last != '!' || line.length() > 120) || last == '\u17d4';
  }
}
