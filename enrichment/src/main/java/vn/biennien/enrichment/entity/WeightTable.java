package vn.biennien.enrichment.entity;

/**
 * The weights of features. A group of features is one slot of a hash table: a bit for each member that has weights, as in
 * the nodes of a hash array mapped trie (Bagwell, "Ideal Hash Trees", 2001), and the row of the first of them; the rows
 * of a group stand side by side. A row is small, so that the rows news needs stay in the processor's cache: a byte for
 * each label but O, whose weights are 0 (what is taken from all labels alike changes no result).
 */
final class WeightTable implements Features.Groups {

  private static final int LANES = Long.BYTES;
  /** Every other byte of a long: with room between them the bytes of all rows of a token can be added. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  /** Added to each weight, so that a lane never goes below zero and takes nothing from its neighbour. */
  private static final int BIAS = 128;

  private final int labels;
  private final int rowLongs;
  /** Pairs: a group's key, then its members (upper half) and its first row. */
  private final long[] slots;
  private final int shift;
  private final long[] rows;

  /** @param keys of groups and their members in the lowest bits, each greater than the one before */
  WeightTable(int labels, long[] keys, byte[][] weights) {
    this.labels = labels;
    rowLongs = (labels - 1 + LANES - 1) / LANES;
    int bits = 4;
    while (1 << bits < groups(keys) * 2) {
      bits++;
    }
    shift = 64 - bits;
    slots = new long[2 << bits];
    rows = new long[keys.length * rowLongs];
    for (int i = 0; i < keys.length; i++) {
      put(keys[i], i);
      for (int label = 1; label < labels; label++) {
        rows[i * rowLongs + (label - 1) / LANES] |= (long) (weights[i][label] + BIAS) << (label - 1) % LANES * Byte.SIZE;
      }
    }
  }

  private static int groups(long[] keys) {
    int groups = 0;
    for (int i = 0; i < keys.length; i++) {
      if (i > 0 && keys[i] <= keys[i - 1]) {
        throw new IllegalArgumentException("keys out of order");
      }
      groups += i == 0 || (keys[i] ^ keys[i - 1]) >>> 5 != 0 ? 1 : 0;
    }
    return groups;
  }

  private void put(long key, int row) {
    long group = key & -Features.MEMBERS;
    int slot = slot(group);
    if (slots[slot] == 0) {
      slots[slot] = group;
      slots[slot + 1] = row;
    }
    slots[slot + 1] |= 1L << 32 + (int) (key - group);
  }

  /** Where a group is, or the free slot where it would be. */
  private int slot(long group) {
    int slot = (int) (group >>> shift) * 2;
    while (slots[slot] != group && slots[slot] != 0) {
      slot = slot + 2 & slots.length - 1;
    }
    return slot;
  }

  /** A group's members (upper half) and first row (lower half); no members if it has no weights. */
  @Override
  public long find(long group) {
    return slots[slot(group) + 1];
  }

  /**
   * Writes the sum of the weights of some features for each label.
   *
   * @param features with groups as {@link #find} gives them; overwritten
   */
  void sum(Features features, int[] scores) {
    int known = 0;
    int[] places = features.members;
    for (int f = 0; f < features.size; f++) {
      long group = features.groups[f];
      int members = (int) (group >>> 32);
      int member = features.members[f];
      places[known] = ((int) group + Integer.bitCount(members & (1 << member) - 1)) * rowLongs;
      known += members >>> member & 1;
    }
    int bias = known * BIAS;
    for (int r = 0; r < rowLongs; r++) {
      long even = 0;
      long odd = 0;
      for (int f = 0; f < known; f++) {
        long row = rows[places[f] + r];
        even += row & EVEN;
        odd += row >>> Byte.SIZE & EVEN;
      }
      int end = Math.min(labels, (r + 1) * LANES + 1);
      for (int label = r * LANES + 1; label < end; label += 2) {
        scores[label] = (int) (even & 0xffff) - bias;
        even >>>= Short.SIZE;
      }
      for (int label = r * LANES + 2; label < end; label += 2) {
        scores[label] = (int) (odd & 0xffff) - bias;
        odd >>>= Short.SIZE;
      }
    }
  }
}
