package vn.biennien.enrichment.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Hits and errors of one measure, over any number of documents. */
public final class Score {

  private int right;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  void add(String id, int hits, Iterable<?> wrongHere, Iterable<?> missedHere) {
    right += hits;
    wrongHere.forEach(w -> wrong.add(id + "  " + w));
    missedHere.forEach(m -> missed.add(id + "  " + m));
  }

  public int right() {
    return right;
  }

  /** What was tagged and is not in the gold, each with its document. */
  public List<String> wrong() {
    return wrong;
  }

  /** What is in the gold and was not tagged, each with its document. */
  public List<String> missed() {
    return missed;
  }

  /** Share of what was tagged that is right, 0 to 1. */
  public double precision() {
    return ratio(right, right + wrong.size());
  }

  /** Share of the gold that was tagged, 0 to 1. */
  public double recall() {
    return ratio(right, right + missed.size());
  }

  /** The harmonic mean of both, 0 to 1. */
  public double f1() {
    return ratio(2 * right, 2 * right + wrong.size() + missed.size());
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
