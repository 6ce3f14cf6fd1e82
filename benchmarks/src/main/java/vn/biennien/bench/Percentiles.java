package vn.biennien.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times that something took, and how they are spread. Thread-safe. */
public final class Percentiles {

  private long[] nanos = new long[1024];
  private int size;

  public synchronized void add(long time) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = time;
  }

  /** Adds all these times to others. */
  public synchronized void addTo(Percentiles others) {
    for (int i = 0; i < size; i++) {
      others.add(nanos[i]);
    }
  }

  public synchronized int size() {
    return size;
  }

  /**
   * The nearest-rank percentile in milliseconds.
   *
   * @param percent above 0, at most 100
   * @throws IllegalStateException if nothing was added
   */
  public synchronized double millis(double percent) {
    if (size == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(percent / 100 * size) - 1)] / 1e6;
  }

  /** {@code p50=12.3ms p99=45.6ms}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50=%.1fms p99=%.1fms", millis(50), millis(99));
  }
}
