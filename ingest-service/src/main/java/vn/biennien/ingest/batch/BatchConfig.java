package vn.biennien.ingest.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How batches are taken in. */
@ConfigMapping(prefix = "biennien.batch")
public interface BatchConfig {

  /** Batches taken in at once; each holds a thread, at times a connection, and up to twice {@code maxBytes}. */
  @WithDefault("8")
  int maxConcurrent();

  /** The most articles of one transaction: above some hundreds the cost of a commit no longer shows. */
  @WithDefault("250")
  int maxArticles();

  /** The most bytes of lines of one transaction, one line apart; as many may be read ahead: 4 MiB. */
  @WithDefault("4194304")
  int maxBytes();

  /** How long a transaction that is not full waits for the next line. */
  @WithDefault("5ms")
  Duration linger();

  /**
   * Results a client may leave unread, in bytes, before the batch waits for it: 4 MiB are some 40,000 lines, for
   * clients that read only when they have sent everything.
   */
  @WithDefault("4194304")
  int maxUnreadBytes();
}
