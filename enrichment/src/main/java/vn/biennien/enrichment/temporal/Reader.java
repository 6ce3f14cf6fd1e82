package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;

/**
 * The tokens of one block, read at any place; outside of it there is nothing. Counts what it reads, so that a
 * test can show that the work grows with the length of the text and not faster.
 */
final class Reader {

  private final Tokens tokens;
  private final int first;
  private final int end;
  private long steps;

  Reader(Tokens tokens, int first, int end) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
  }

  int first() {
    return first;
  }

  long steps() {
    return steps;
  }

  /** The hash of a word, 0 outside the block. */
  long word(int i) {
    steps++;
    return i < first || i >= end ? 0 : tokens.word(i);
  }

  boolean is(int i, int flag) {
    steps++;
    return i >= first && i < end && tokens.is(i, flag);
  }

  /** A punctuation mark with all dashes alike, 0 for anything else. */
  char mark(int i) {
    steps++;
    char c = i < first || i >= end ? 0 : tokens.punctuation(i);
    return c == '–' || c == '—' || c == '‐' || c == '‑' ? '-' : c;
  }

  /** How many digits a number has; 0 where there is none. */
  int digits(int i) {
    return is(i, Tokens.NUMBER) ? tokens.end(i) - tokens.start(i) : 0;
  }

  /** The value of a number of at most four digits, else -1. */
  int number(int i) {
    int digits = digits(i);
    if (digits == 0 || digits > 4) {
      return -1;
    }
    int value = 0;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      value = value * 10 + tokens.text().charAt(at) - '0';
    }
    return value;
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean glued(int i) {
    return i > first && i < end && !is(i, Tokens.SPACE_BEFORE);
  }

  /** Whether a sentence starts here, or the block has ended. */
  boolean startsSentence(int i) {
    return i <= first || i >= end || is(i, Tokens.SENTENCE_START);
  }

  /** The token as written. */
  String surface(int i) {
    return i < first || i >= end ? "" : tokens.surface(i);
  }
}
