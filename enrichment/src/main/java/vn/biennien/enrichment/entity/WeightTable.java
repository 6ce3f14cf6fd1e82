package vn.biennien.enrichment.entity;

/**
 * The weights of features. A group of features is one slot of a hash table: a bit for each member that has weights, as in
 * the nodes of a hash array mapped trie (Bagwell, "Ideal Hash Trees", 2001), and the row of the first of them; the rows
 * of a group stand side by side. A row is small, so that the rows news needs stay in the processor's cache: a byte for
 * each label but O, whose weights are 0 (what is taken from all labels alike changes no result).
 */
final class WeightTable implements Features.Groups {

  /** The most labels beside O: two longs of bytes are a row. */
  static final int LABELS = 2 * Long.BYTES;

  /** Every other byte of a long: with room between them the bytes of all rows of a token can be added. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;
  private static final int SUM = 0xffff;

  /** Added to each weight, so that a byte never goes below zero and takes nothing from its neighbour. */
  private static final int BIAS = 128;

  /** By so many bits a beginning is longer than the number of a slot. */
  private static final int BEGINNING_BITS = 2;

  /** Pairs: a group's key, then its members (upper half) and its first row. */
  private final long[] slots;
  private final int shift;
  private final long[] rows;
  /** A bit for each beginning of a key that a group has: most pairs of words have no weights, and this fits the cache as the slots do not. */
  private final long[] beginnings;
  private final int beginningShift;

  /** @param keys of groups and their members in the lowest bits, each greater than the one before */
  WeightTable(int labels, long[] keys, byte[][] weights) {
    if (labels - 1 > LABELS) {
      throw new IllegalArgumentException("more than " + LABELS + " labels beside O");
    }
    int bits = 4;
    while (1 << bits < groups(keys) * 2) {
      bits++;
    }
    shift = Long.SIZE - bits;
    beginningShift = shift - BEGINNING_BITS;
    beginnings = new long[1 << bits + BEGINNING_BITS - 6];
    slots = new long[2 << bits];
    rows = new long[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      put(keys[i], i);
      for (int label = 1; label < labels; label++) {
        rows[i * 2 + (label - 1) / Long.BYTES] |= (long) (weights[i][label] + BIAS) << (label - 1) % Long.BYTES * Byte.SIZE;
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
    int beginning = (int) (group >>> beginningShift);
    beginnings[beginning >>> 6] |= 1L << beginning;
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
    int beginning = (int) (group >>> beginningShift);
    return (beginnings[beginning >>> 6] >>> beginning & 1) == 0 ? 0 : slots[slot(group) + 1];
  }

  /**
   * Writes the sum of the weights of some features for each label. A loop without branches, so that the processor waits
   * for many places of memory at once and not for one after the other.
   *
   * @param features {@link Features#known known} ones
   * @param scores   at least {@link #LABELS} and one more; that of O stays 0
   */
  void sum(Features features, int[] scores) {
    long even = 0;
    long odd = 0;
    long even2 = 0;
    long odd2 = 0;
    for (int f = 0; f < features.size; f++) {
      long group = features.groups[f];
      int before = (int) (group >>> Integer.SIZE) & (1 << features.members[f]) - 1;
      int row = ((int) group + Integer.bitCount(before)) * 2;
      long weights = rows[row];
      long weights2 = rows[row + 1];
      even += weights & EVEN;
      odd += weights >>> Byte.SIZE & EVEN;
      even2 += weights2 & EVEN;
      odd2 += weights2 >>> Byte.SIZE & EVEN;
    }
    int bias = features.size * BIAS;
    for (int lane = 0; lane < Long.SIZE; lane += Short.SIZE) {
      int label = 1 + 2 * lane / Short.SIZE;
      scores[label] = (int) (even >>> lane & SUM) - bias;
      scores[label + 1] = (int) (odd >>> lane & SUM) - bias;
      scores[label + Long.BYTES] = (int) (even2 >>> lane & SUM) - bias;
      scores[label + Long.BYTES + 1] = (int) (odd2 >>> lane & SUM) - bias;
    }
  }
}
