package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Words;

/** Numbers by word, found without making a string. Built once, then only read. */
final class WordMap {

  /** What {@link #get} gives for a word that is not in the map. */
  static final int NONE = Integer.MIN_VALUE;

  private final long[] words;
  private final int[] values;

  private WordMap(int entries) {
    int capacity = Integer.highestOneBit(Math.max(4, entries)) * 8;
    words = new long[capacity];
    values = new int[capacity];
  }

  /** The words parted by spaces, numbered from {@code first} on; words joined by {@code |} share a number. */
  static WordMap numbered(int first, String words) {
    String[] groups = words.split(" ");
    WordMap map = new WordMap(words.split("[ |]").length);
    for (int i = 0; i < groups.length; i++) {
      for (String word : groups[i].split("\\|")) {
        map.put(Words.hash(word), first + i);
      }
    }
    return map;
  }

  /** A set: every word, parted by spaces, has the number 0. */
  static WordMap set(String words) {
    return numbered(0, words.replace(' ', '|'));
  }

  /** A set of two-word expressions, parted by a comma and a space. */
  static WordMap pairs(String pairs) {
    String[] each = pairs.split(", ");
    WordMap map = new WordMap(each.length);
    for (String pair : each) {
      String[] words = pair.split(" ");
      map.put(pair(Words.hash(words[0]), Words.hash(words[1])), 0);
    }
    return map;
  }

  private static long pair(long first, long second) {
    return Words.mix(first * 31 + second);
  }

  private void put(long word, int value) {
    int slot = (int) word & words.length - 1;
    while (words[slot] != 0) {
      slot = slot + 1 & words.length - 1;
    }
    words[slot] = word;
    values[slot] = value;
  }

  /** The number of a word (as {@link Words#hash} gives it), or {@link #NONE}. */
  int get(long word) {
    int slot = (int) word & words.length - 1;
    while (words[slot] != 0) {
      if (words[slot] == word) {
        return values[slot];
      }
      slot = slot + 1 & words.length - 1;
    }
    return NONE;
  }

  /** Whether a set of pairs has these two words. */
  boolean has(long first, long second) {
    return has(pair(first, second));
  }

  boolean has(long word) {
    return get(word) != NONE;
  }
}
