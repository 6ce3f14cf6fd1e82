package vn.biennien.search.elastic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the service waits for Elasticsearch. */
@ConfigMapping(prefix = "biennien.elastic")
public interface ElasticConfig {

  /** For all answers that a request of a client needs. An outage is told within 2 s, whenever it begins. */
  @WithDefault("1800ms")
  Duration requestTimeout();

  /** For one of these answers, unless Elasticsearch is found to be there and only busy. */
  @WithDefault("1200ms")
  Duration queryTimeout();

  /** How much longer an answer is waited for that a busy Elasticsearch owes. */
  @WithDefault("8s")
  Duration busyTimeout();

  /** For a bulk request or a change of indices. */
  @WithDefault("60s")
  Duration writeTimeout();

  /** For a free connection of the pool. */
  @WithDefault("400ms")
  Duration leaseTimeout();

  /** How long requests are refused at once after one found Elasticsearch away, so that they do not pile up. */
  @WithDefault("1s")
  Duration pause();
}
