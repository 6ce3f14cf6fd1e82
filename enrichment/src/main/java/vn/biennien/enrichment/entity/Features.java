package vn.biennien.enrichment.entity;

/**
 * The features of a token, each as a group and which of its members it is. A group is all that is asked about one thing,
 * such as a word, or two words in a row: to look it up once is enough for all its members and all the tokens around.
 */
final class Features {

  /** A group has at most as many members. */
  static final int MEMBERS = 32;
  /** More features than a token can have. */
  static final int MOST = 64;

  /** What a group's key stands for: itself for the trainer, where its weights are for a model. */
  @FunctionalInterface
  interface Groups {

    /** @param key its lowest bits, enough to number {@link #MEMBERS}, are 0 */
    long find(long key);
  }

  final long[] groups = new long[MOST];
  final int[] members = new int[MOST];
  int size;
  private final int all;

  private Features(int all) {
    this.all = all;
  }

  /** Keeps every feature, with groups as their keys. */
  static Features all() {
    return new Features(1);
  }

  /** Keeps the features that a model has weights for, with groups as {@link WeightTable#find} gives them. */
  static Features known() {
    return new Features(0);
  }

  void clear() {
    size = 0;
  }

  /** Without a branch, which the processor could not foresee: what is not kept is overwritten by the next. */
  void add(long group, int member) {
    groups[size] = group;
    members[size] = member;
    size += (int) (group >>> Integer.SIZE + member) & 1 | all;
  }

  /** The features as one number each, where groups stand for themselves. */
  long[] keys() {
    long[] keys = new long[size];
    for (int f = 0; f < size; f++) {
      keys[f] = groups[f] + members[f];
    }
    return keys;
  }
}
