package vn.biennien.ingest.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import vn.biennien.ingest.articles.Outcome.OfAnotherSource;
import vn.biennien.ingest.articles.Outcome.Receipt;
import vn.biennien.ingest.articles.Outcome;
import vn.biennien.web.problem.Problem;

/**
 * The answer to one line.
 *
 * @param line    its number, from 1
 * @param status  {@code accepted}, {@code updated}, {@code unchanged} or {@code rejected}
 * @param problem why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Result(long line, UUID id, Long version, String status, Problem problem) {

  static Result of(long line, Outcome outcome) {
    if (outcome instanceof Receipt receipt) {
      return new Result(line, receipt.id(), receipt.version(), receipt.status().json(), null);
    }
    return rejected(line, ((OfAnotherSource) outcome).problem());
  }

  static Result rejected(long line, Problem problem) {
    return new Result(line, null, null, "rejected", problem);
  }
}
