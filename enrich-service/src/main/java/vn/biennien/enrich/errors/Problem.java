package vn.biennien.enrich.errors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type       the stable name of the kind of problem
 * @param title      the kind in words
 * @param status     the HTTP status
 * @param detail     this occurrence in words; never anything from inside the service
 * @param violations each field or parameter that is wrong, empty for other problems
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

  /** The media type problems are answered with. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field   name of the field or parameter
   * @param message what is wrong with it
   */
  public record Violation(String field, String message) {
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, List.of());
  }

  /** A problem of type {@link ProblemType#INVALID} whose detail tells of the first violation. */
  public static Problem invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
    return new Problem(ProblemType.INVALID.uri(), ProblemType.INVALID.title(), ProblemType.INVALID.status(),
        first.field() + ": " + first.message() + more, List.copyOf(violations));
  }
}
