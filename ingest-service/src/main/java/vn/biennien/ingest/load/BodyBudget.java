package vn.biennien.ingest.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import vn.biennien.ingest.errors.ProblemException;
import vn.biennien.ingest.errors.ProblemType;

/** Bounds the memory that large bodies take together; small ones are bounded by their number. */
@ApplicationScoped
public class BodyBudget {

  private static final int SMALL_BYTES = 256 * 1024;

  private final Semaphore bytes;
  private final int all;

  BodyBudget(LoadConfig config) {
    all = config.maxLargeBodyBytes();
    bytes = new Semaphore(all);
  }

  /**
   * Sets memory aside for a body.
   *
   * @param headers of the request; without a length it is taken for as long as it may be
   * @param max     how long it may be
   * @throws ProblemException 503 if there is none left
   */
  public Share reserve(HttpHeaders headers, int max) {
    int wanted = Math.min(all, lengthOf(headers, max));
    if (wanted <= SMALL_BYTES) {
      return new Share(null, 0);
    }
    if (!bytes.tryAcquire(wanted)) {
      throw new ProblemException(ProblemType.UNAVAILABLE,
          "The service has enough large articles in hand; try again in a few seconds.");
    }
    return new Share(bytes, wanted);
  }

  private static int lengthOf(HttpHeaders headers, int max) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? max : (int) Math.min(max, Long.parseLong(length));
    } catch (NumberFormatException e) {
      return max;
    }
  }

  /** Memory set aside until it is closed. */
  public record Share(Semaphore from, int bytes) implements AutoCloseable {

    @Override
    public void close() {
      if (from != null) {
        from.release(bytes);
      }
    }
  }
}
