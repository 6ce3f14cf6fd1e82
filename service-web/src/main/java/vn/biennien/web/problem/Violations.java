package vn.biennien.web.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a request, so that a client is told of everything at once. */
public final class Violations {

  private static final int MOST = 20;
  private static final int MOST_SHOWN = 60;

  private final List<Problem.Violation> violations = new ArrayList<>();

  public void add(String field, String message) {
    add(new Problem.Violation(field, message));
  }

  /** Beyond 20 no more are kept: whoever sends that much nonsense need not be told of all of it. */
  public void add(Problem.Violation violation) {
    if (violations.size() < MOST) {
      violations.add(violation);
    }
  }

  public boolean isEmpty() {
    return violations.isEmpty();
  }

  /** A whole number in a range; {@code fallback} if it is not given or wrong. */
  public int number(String name, String value, int fallback, int least, int most) {
    if (value == null || value.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message is the same.
    }
    add(name, "must be a whole number from " + least + " to " + most + ", not '" + shown(value) + "'");
    return fallback;
  }

  /** A text from outside, fit to be shown: short, and without what is no character. */
  public static String shown(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "…";
  }

  /** @throws ProblemException if something is wrong */
  public void check() {
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
  }
}
