package vn.biennien.ingest.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import vn.biennien.web.problem.Problem;

/** What the ledger made of one push. */
public sealed interface Outcome {

  /**
   * It is on disk.
   *
   * @param id      the article
   * @param version its newest version
   * @param status  whether that is a new one
   */
  record Receipt(UUID id, long version, Status status) implements Outcome {
  }

  /** Refused: the article was first pushed by another source, which alone may change it. */
  record OfAnotherSource(UUID id, String source) implements Outcome {

    public Problem problem() {
      return Problem.of(ArticleProblems.OTHER_SOURCE,
          "The article " + id + " belongs to the source " + source + ", which alone may change it.");
    }
  }

  /** What happened to the article. All but {@code UNCHANGED} publish an event. */
  enum Status {
    ACCEPTED, UPDATED, UNCHANGED, RETRACTED;

    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
