package vn.biennien.enrichment.entity;

/**
 * The weights of features by their hash. Most features of a text are unknown to the model: a small bitmap,
 * which stays in the processor's cache, turns them away before the table is touched. Weights are 16-bit lanes
 * of longs, four labels to a long, so that adding a row of seventeen costs five additions.
 */
final class WeightTable {

  private static final int LANES = 4;
  private static final int LANE_BITS = 16;
  private static final long LANE_MASK = 0xffff;
  private static final int FILTER_BITS = 20;

  /** Added to each weight, so that a lane never goes below zero and takes nothing from its neighbour. */
  static final int BIAS = 512;

  private final int labels;
  private final int rowLongs;
  private final long[] filter = new long[1 << FILTER_BITS - 6];
  /** Pairs: the upper half of a hash, the row's number plus one. */
  private final int[] slots;
  private final int mask;
  private final long[] rows;

  WeightTable(int labels, long[] keys, short[][] weights) {
    this.labels = labels;
    rowLongs = (labels + LANES - 1) / LANES;
    int capacity = Integer.highestOneBit(Math.max(16, keys.length * 2 - 1)) * 2;
    mask = capacity - 1;
    slots = new int[capacity * 2];
    rows = new long[keys.length * rowLongs];
    for (int i = 0; i < keys.length; i++) {
      put(keys[i], i);
      for (int label = 0; label < labels; label++) {
        rows[i * rowLongs + label / LANES] |= (long) (weights[i][label] + BIAS) << label % LANES * LANE_BITS;
      }
    }
  }

  private void put(long key, int row) {
    int bit = (int) (key >>> 64 - FILTER_BITS);
    filter[bit >>> 6] |= 1L << bit;
    int slot = (int) key & mask;
    while (slots[2 * slot + 1] != 0) {
      slot = slot + 1 & mask;
    }
    slots[2 * slot] = (int) (key >>> 32);
    slots[2 * slot + 1] = row + 1;
  }

  /** How many longs {@link #sum} needs. */
  int sumLongs() {
    return rowLongs;
  }

  /**
   * Writes the sum of the weights of some features for each label. Three passes of simple loops, so that the
   * processor waits for many places of memory at once and not for one after the other.
   *
   * @param features hashes; overwritten
   */
  void sum(long[] features, int n, long[] room, int[] scores) {
    int likely = 0;
    for (int f = 0; f < n; f++) {
      long key = features[f];
      int bit = (int) (key >>> 64 - FILTER_BITS);
      features[likely] = key;
      likely += (int) (filter[bit >>> 6] >>> bit & 1);
    }
    int known = 0;
    for (int f = 0; f < likely; f++) {
      int row = row(features[f]);
      features[known] = row;
      known += row >>> 31 ^ 1;
    }
    for (int r = 0; r < rowLongs; r++) {
      room[r] = 0;
    }
    for (int f = 0; f < known; f++) {
      int row = (int) features[f];
      for (int r = 0; r < rowLongs; r++) {
        room[r] += rows[row + r];
      }
    }
    int bias = known * BIAS;
    for (int label = 0; label < labels; label++) {
      scores[label] = (int) (room[label / LANES] >>> label % LANES * LANE_BITS & LANE_MASK) - bias;
    }
  }

  private int row(long key) {
    int upper = (int) (key >>> 32);
    int slot = (int) key & mask;
    while (slots[2 * slot + 1] != 0) {
      if (slots[2 * slot] == upper) {
        return (slots[2 * slot + 1] - 1) * rowLongs;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }
}
