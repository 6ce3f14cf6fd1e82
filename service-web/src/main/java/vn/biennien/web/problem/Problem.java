package vn.biennien.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong, as RFC 9457 says it.
 *
 * @param type       the stable name of the kind of problem
 * @param title      the kind in words
 * @param status     the HTTP status
 * @param detail     this occurrence in words; never anything from inside the service
 * @param violations each field or parameter that is wrong, left out for other problems
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem details")
public record Problem(
    @Schema(examples = "urn:problem-type:biennien:invalid") String type,
    @Schema(examples = "Some fields or parameters are not valid") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "size: must be from 1 to 100, not 0") String detail,
    List<Violation> violations) {

  /** The media type problems are answered with. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * @param field    path of the field, {@code metadata.author}, or name of the parameter
   * @param message  what is wrong with it
   * @param position the first character of the value that is wrong, counted from 0; null where that says nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A field or parameter that is wrong")
  public record Violation(
      @Schema(examples = "size") String field,
      @Schema(examples = "must be from 1 to 100, not 0") String message,
      @Schema(description = "Where in the value, counted in characters from 0") Integer position) {

    public Violation(String field, String message) {
      this(field, message, null);
    }
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
