package vn.biennien.enrichment.entity;

import java.util.List;

/**
 * Labels of tokens in the BIOES scheme: O is 0, then begin, inside, end and single for each type in turn.
 *
 * @param types what is labelled, in the order of their labels
 */
public record Tagset(List<String> types) {

  public static final int OUTSIDE = 0;
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int END = 2;
  private static final int SINGLE = 3;

  /** How many labels there are. */
  public int size() {
    return 1 + 4 * types.size();
  }

  /** Labels the tokens from {@code first} to before {@code end} as one name of a type. */
  public void mark(int[] labels, int first, int end, int type) {
    int base = 1 + 4 * type;
    if (end - first == 1) {
      labels[first] = base + SINGLE;
      return;
    }
    labels[first] = base + BEGIN;
    for (int i = first + 1; i < end - 1; i++) {
      labels[i] = base + INSIDE;
    }
    labels[end - 1] = base + END;
  }

  /** The type of a label, or -1 for O. */
  public static int type(int label) {
    return label == OUTSIDE ? -1 : label - 1 >> 2;
  }

  /** Whether a name starts at this label. */
  public static boolean starts(int label) {
    int part = label - 1 & 3;
    return label != OUTSIDE && (part == BEGIN || part == SINGLE);
  }

  /** Whether a name ends at this label. */
  public static boolean ends(int label) {
    int part = label - 1 & 3;
    return label != OUTSIDE && (part == END || part == SINGLE);
  }

  /** Whether one label may follow another; O stands for what is before the first and after the last token. */
  public static boolean allows(int before, int label) {
    return ends(before) || before == OUTSIDE
        ? starts(label) || label == OUTSIDE
        : label != OUTSIDE && !starts(label) && type(before) == type(label);
  }
}
