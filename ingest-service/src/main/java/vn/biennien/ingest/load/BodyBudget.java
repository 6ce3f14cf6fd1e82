package vn.biennien.ingest.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Bounds the memory that large bodies take together; small ones are bounded by their number. */
@ApplicationScoped
public class BodyBudget {

  private static final int SMALL_BYTES = 256 * 1024;

  private final Semaphore bytes;
  private final int all;

  BodyBudget(BodyBudgetConfig config) {
    all = config.maxLargeBodyBytes();
    bytes = new Semaphore(all);
  }

  /**
   * Reads a body with memory set aside for it.
   *
   * @param headers of the request; without a length the body is taken for as long as it may be
   * @param max     how long it may be
   * @param read    reads the body and makes something of it
   * @throws ProblemException 503 if there is no memory left
   */
  public <T> T within(HttpHeaders headers, int max, Supplier<T> read) {
    int wanted = Math.min(all, lengthOf(headers, max));
    if (wanted <= SMALL_BYTES) {
      return read.get();
    }
    if (!bytes.tryAcquire(wanted)) {
      throw new ProblemException(ProblemType.UNAVAILABLE,
          "The service has enough large articles in hand; try again in a few seconds.");
    }
    try {
      return read.get();
    } finally {
      bytes.release(wanted);
    }
  }

  private static int lengthOf(HttpHeaders headers, int max) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? max : (int) Math.min(max, Long.parseLong(length));
    } catch (NumberFormatException e) {
      return max;
    }
  }
}
