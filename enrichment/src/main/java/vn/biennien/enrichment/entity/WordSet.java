package vn.biennien.enrichment.entity;

import java.util.Arrays;

/** A set of word hashes. Open addressing, at most half full; 0 is never in it. */
final class WordSet {

  private long[] slots = new long[64];
  private int size;

  void add(long word) {
    if (size * 2 >= slots.length) {
      long[] old = slots;
      slots = new long[old.length * 2];
      size = 0;
      Arrays.stream(old).filter(w -> w != 0).forEach(this::add);
    }
    int slot = (int) word & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != word) {
      slot = slot + 1 & slots.length - 1;
    }
    if (slots[slot] == 0) {
      slots[slot] = word;
      size++;
    }
  }

  boolean has(long word) {
    int slot = (int) word & slots.length - 1;
    while (slots[slot] != 0) {
      if (slots[slot] == word) {
        return true;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return false;
  }
}
