package vn.biennien.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what was accepted is published. */
@ConfigMapping(prefix = "biennien.outbox")
public interface OutboxConfig {

  /** The topic it goes to. */
  @WithDefault("articles.raw")
  String topic();

  /** The most events sent before their acknowledgements are waited for: enough to hide the round trip. */
  @WithDefault("500")
  int batchSize();

  /** The most bytes of events held at once, one event apart; the producer's own buffer is 64 MiB. */
  @WithDefault("8388608")
  long batchBytes();

  /** How often the outbox is looked at for what other instances put there; own commits wake the relay at once. */
  @WithDefault("100ms")
  Duration pollInterval();

  /** How often an instance looks whether it has its fair share of the shards. */
  @WithDefault("1s")
  Duration balanceInterval();

  /**
   * How long Kafka may take for an event. An instance that takes over a shard whose owner died waits as long, and one
   * second more, before it sends: nothing of the dead one may come after.
   */
  @WithDefault("10s")
  Duration deliveryTimeout();

  /** First and longest pause after a failure of Kafka or the database. */
  @WithDefault("200ms")
  Duration retryMin();

  @WithDefault("5s")
  Duration retryMax();

  /** How long a shutdown waits for the batch in hand. */
  @WithDefault("15s")
  Duration drainTimeout();
}
