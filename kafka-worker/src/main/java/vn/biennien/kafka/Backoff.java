package vn.biennien.kafka;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential back-off: each pause doubles from {@code min} to {@code max}, with jitter over its upper half. */
public record Backoff(Duration min, Duration max) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * How long to wait before the next try.
   *
   * @param failures how often it failed so far, at least 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    long full = Math.min(max.toMillis(), min.toMillis() << doublings);
    // Overflow of the shift shows as a value below the first pause.
    long millis = full < min.toMillis() ? max.toMillis() : full;
    return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }
}
