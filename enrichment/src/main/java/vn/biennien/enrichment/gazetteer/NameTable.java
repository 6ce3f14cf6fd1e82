package vn.biennien.enrichment.gazetteer;

import java.util.List;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * Names of several words, found in a text without making a string. A name's key is the hash of its words'
 * hashes in order; each beginning of a name is in the table too, so a search from a token stops at the first
 * beginning that no name has. Open addressing, at most half full.
 */
public final class NameTable {

  /** The value of a key that is in no name. */
  static final int UNKNOWN = Integer.MIN_VALUE;
  /** The value of a beginning that is no name itself. */
  private static final int BEGINNING = -1;

  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;

  /**
   * Adds a name, or gives it another value.
   *
   * @param words its words
   * @param value at least 0
   */
  public void put(Tokens words, int value) {
    set(beginnings(words, 0, words.size()), value);
  }

  /**
   * Adds a name that stands in a text, if it is new.
   *
   * @return the value it has already, or -1 if it was new
   */
  int putIfAbsent(Tokens tokens, int first, int end, int value) {
    long key = beginnings(tokens, first, end);
    int known = slotValue(key);
    if (known >= 0) {
      return known;
    }
    set(key, value);
    return -1;
  }

  /** Puts all beginnings of a name into the table; the key of the whole name. */
  private long beginnings(Tokens tokens, int first, int end) {
    long key = next(0, tokens.word(first));
    for (int i = first + 1; i < end; i++) {
      if (slotValue(key) == UNKNOWN) {
        set(key, BEGINNING);
      }
      key = next(key, tokens.word(i));
    }
    return key;
  }

  /** The value of a whole name, or -1. */
  public int get(Tokens words) {
    return get(words, 0, words.size());
  }

  /** The value of the name that a stretch of a text is, or -1. */
  public int get(Tokens tokens, int first, int end) {
    long key = 0;
    for (int i = first; i < end; i++) {
      key = next(key, tokens.word(i));
    }
    return Math.max(-1, slotValue(key));
  }

  /** Adds to {@code found} the classes of every name that starts at a token, for each token it covers. */
  public void walk(Tokens tokens, int first, int[] found, List<Integer> classes) {
    long key = 0;
    for (int i = first; i < tokens.size(); i++) {
      key = next(key, tokens.word(i));
      int value = slotValue(key);
      if (value == UNKNOWN) {
        return;
      }
      if (value >= 0) {
        int bits = classes.get(value);
        for (int j = first; j <= i; j++) {
          found[j] |= bits;
        }
      }
    }
  }

  /** The key after one more word; 0 before the first. */
  static long next(long key, long word) {
    return Words.mix(key * 31 + word);
  }

  /** The value of a key, -1 for a beginning, {@link #UNKNOWN} for neither. */
  int slotValue(long key) {
    int slot = (int) key & keys.length - 1;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return UNKNOWN;
  }

  private void set(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = (int) key & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    if (keys[slot] == 0) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        set(oldKeys[i], oldValues[i]);
      }
    }
  }
}
