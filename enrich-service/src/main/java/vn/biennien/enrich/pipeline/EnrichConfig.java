package vn.biennien.enrich.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How raw articles become tagged ones. */
@ConfigMapping(prefix = "biennien.enrich")
public interface EnrichConfig {

  /** What is read. */
  @WithDefault("articles.raw")
  String rawTopic();

  /** What is written. */
  @WithDefault("articles.enriched")
  String enrichedTopic();

  /** Where records go that cannot be processed. */
  @WithDefault("articles.dead-letters")
  String deadLetters();

  /** Consumer group; instances of the service share it, and with it the partitions. */
  @WithDefault("enrich-service")
  String group();

  /** Articles tagged at the same time; as many as there are cores if not given: tagging waits for nothing. */
  OptionalInt threads();

  /**
   * The most articles a thread takes before it waits for their acknowledgements: enough that the wait, about 10 ms, is
   * short beside the work, and few enough that they reach the index while the next are still tagged.
   */
  @WithDefault("64")
  int maxBatch();

  /** The most articles taken and not acknowledged: several batches for each of 12 partitions. */
  @WithDefault("2000")
  int maxInFlight();

  /** The most bytes of these: 32 MiB. What is made of an article while it is tagged weighs some ten times as much. */
  @WithDefault("33554432")
  long maxBytes();

  /** First and longest pause before articles that could not be published are tried again. */
  @WithDefault("100ms")
  Duration retryMin();

  @WithDefault("5s")
  Duration retryMax();

  /** How long a shutdown, or a partition that moves away, waits for what is in hand: a batch takes about a second. */
  @WithDefault("15s")
  Duration drainTimeout();
}
