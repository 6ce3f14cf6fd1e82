package vn.biennien.search.openapi;

import java.util.List;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemType;

/** What an error looks like. */
final class ExampleProblems {

  private static final List<ProblemType> TYPES = List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.NOT_FOUND,
      ProblemType.CONFLICT, ProblemType.GONE, ProblemType.UNAVAILABLE);

  private ExampleProblems() {
  }

  /** @param description of the answer in the document */
  static Problem of(int status, String description) {
    if (status == ProblemType.INVALID.status()) {
      return Problem.invalid(List.of(new Problem.Violation("size", "must be a whole number from 1 to 100, not '0'")));
    }
    ProblemType type = TYPES.stream().filter(known -> known.status() == status).findFirst().orElseThrow(
        () -> new IllegalStateException("no problem of the API has the status " + status));
    return Problem.of(type, description + ".");
  }
}
