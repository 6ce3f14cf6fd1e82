package vn.biennien.enrichment.text;

import java.util.Arrays;

/**
 * A text cut into syllables, numbers and punctuation. Kept as columns, not objects: a page has thousands of
 * tokens and every stage walks them. Written by {@link Tokenizer} only.
 */
public final class Tokens {

  /** Letters, maybe with digits or an apostrophe inside: {@code Quảng}, {@code H'Mông}, {@code U19}. */
  public static final int WORD = 1;
  /** Digits only. */
  public static final int NUMBER = 2;
  /** Any other single character. */
  public static final int PUNCTUATION = 4;
  /** The first letter is a capital. */
  public static final int CAPITAL = 8;
  /** Two letters or more, all capitals. */
  public static final int ALL_CAPITALS = 16;
  /** Has a digit among its letters. */
  public static final int HAS_DIGIT = 32;
  /** White space stands before it (also at the start of a line). */
  public static final int SPACE_BEFORE = 64;
  /** First token of a line (a block). */
  public static final int LINE_START = 128;
  /** First token of a sentence. */
  public static final int SENTENCE_START = 256;
  /** Has a letter with a Vietnamese mark. */
  public static final int MARKED = 512;

  private final String text;
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] flags = new int[256];
  private long[] words = new long[256];

  Tokens(String text) {
    this.text = text;
  }

  void add(int start, int end, int flag, long word) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      flags = Arrays.copyOf(flags, capacity);
      words = Arrays.copyOf(words, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    flags[size] = flag;
    words[size++] = word;
  }

  void flag(int token, int flag) {
    flags[token] |= flag;
  }

  /** The text that was cut. */
  public String text() {
    return text;
  }

  public int size() {
    return size;
  }

  /** First UTF-16 unit of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** After the last UTF-16 unit of a token. */
  public int end(int token) {
    return ends[token];
  }

  /** The flags of a token, or 0 outside the text. */
  public int flags(int token) {
    return token < 0 || token >= size ? 0 : flags[token];
  }

  /** Whether a token has all the flags given; false outside the text. */
  public boolean is(int token, int flag) {
    return (flags(token) & flag) == flag;
  }

  /** {@link Words#hash(CharSequence)} of a token, or 0 outside the text. */
  public long word(int token) {
    return token < 0 || token >= size ? 0 : words[token];
  }

  /** The token as written. */
  public String surface(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The text from the first token to before the last one, as written. */
  public String surface(int first, int end) {
    return text.substring(starts[first], ends[end - 1]);
  }

  /** A punctuation token's character, else 0; 0 outside the text. */
  public char punctuation(int token) {
    return is(token, PUNCTUATION) ? text.charAt(starts[token]) : 0;
  }

  /** The first token that starts at or after a UTF-16 unit. */
  public int tokenAt(int unit) {
    int found = Arrays.binarySearch(starts, 0, size, unit);
    return found >= 0 ? found : -found - 1;
  }
}
