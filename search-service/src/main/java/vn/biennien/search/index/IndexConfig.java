package vn.biennien.search.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the index is filled. */
@ConfigMapping(prefix = "biennien.index")
public interface IndexConfig {

  /** Read alias of the articles; the write alias is this with {@code -write}, the indices are this with a number. */
  @WithDefault("articles")
  String articles();

  /** The same for the entities named in the articles. */
  @WithDefault("entities")
  String entities();

  /** What is read. */
  @WithDefault("articles.enriched")
  String topic();

  /** Where records go that cannot be indexed. */
  @WithDefault("articles.dead-letters")
  String deadLetters();

  /** Consumer group; instances of the service share it. */
  @WithDefault("search-service")
  String group();

  /** Bulk requests at the same time. More make smaller ones, and smaller segments that have to be merged more often. */
  @WithDefault("1")
  int threads();

  /** Records in a bulk request. */
  @WithDefault("500")
  int maxBatch();

  /** Records taken and not settled. */
  @WithDefault("4000")
  int maxInFlight();

  /** Bytes of these. */
  @WithDefault("67108864")
  long maxBytes();

  @WithDefault("100ms")
  Duration retryMin();

  @WithDefault("5s")
  Duration retryMax();

  /** How long a shutdown waits for bulk requests. */
  @WithDefault("15s")
  Duration drainTimeout();

  /** After how long without a sign of life another instance takes a rebuild over. */
  @WithDefault("30s")
  Duration lockLife();

  /** How often the entities are counted that new articles name; never while nothing is written. */
  @WithDefault("60s")
  Duration countEvery();

  /** How often all entities are counted, if an article was changed or taken back; more rarely where that takes long. */
  @WithDefault("10m")
  Duration countAllEvery();

  /** After so long without a write many segments are merged. */
  @WithDefault("60s")
  Duration quiet();

  /** So many segments more than need be are worth writing all anew. */
  @WithDefault("4")
  int manySegments();
}
