package vn.biennien.search.elastic;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** How long a request of a client may still wait for Elasticsearch: one limit for all that it asks, from its first question on. */
@RequestScoped
public class Patience {

  private final long end;

  Patience(ElasticConfig config) {
    end = System.nanoTime() + config.requestTimeout().toNanos();
  }

  /** Zero or less if nothing is left. */
  Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }
}
