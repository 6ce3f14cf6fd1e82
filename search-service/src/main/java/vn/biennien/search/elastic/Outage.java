package vn.biennien.search.elastic;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers that Elasticsearch is away: for a short time requests are refused at once instead of each waiting for its own
 * timeout. A refused connection tells it at once; a timeout only when it is the third in a row, since one may be a heavy
 * query. Thread-safe.
 */
final class Outage {

  private static final int TIMEOUTS = 3;

  private final long pauseNanos;
  private final AtomicInteger timeouts = new AtomicInteger();
  private volatile boolean away;
  private volatile long nextTry;

  Outage(Duration pause) {
    pauseNanos = pause.toNanos();
  }

  /** @throws ElasticsearchAwayException if it was found away a moment ago */
  void refuseWhileAway() {
    if (away && nextTry - System.nanoTime() > 0) {
      throw new ElasticsearchAwayException("it was away a moment ago", null);
    }
  }

  ElasticsearchAwayException begin(IOException e) {
    if (e instanceof ConnectException || timeouts.incrementAndGet() >= TIMEOUTS) {
      nextTry = System.nanoTime() + pauseNanos;
      away = true;
    }
    return new ElasticsearchAwayException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
  }

  void end() {
    if (away || timeouts.get() > 0) {
      timeouts.set(0);
      away = false;
    }
  }
}
