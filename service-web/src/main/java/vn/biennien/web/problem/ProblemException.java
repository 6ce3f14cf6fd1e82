package vn.biennien.web.problem;

import java.util.List;

/** Ends a request, or a line of a batch, with a problem. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    // No stack trace: hostile input must not be able to buy expensive ones.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public ProblemException(ProblemType type, String detail) {
    this(Problem.of(type, detail));
  }

  /** A problem with one field or parameter. */
  public static ProblemException invalid(String field, String message) {
    return new ProblemException(Problem.invalid(List.of(new Problem.Violation(field, message))));
  }

  public Problem problem() {
    return problem;
  }
}
