package vn.biennien.ingest.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the service takes on at once. */
@ConfigMapping(prefix = "biennien.load")
public interface LoadConfig {

  /** The most requests under /v1 in hand at once, batches included; more are told to come back. */
  @WithDefault("64")
  int maxRequests();

  /**
   * The most bytes that bodies over 256 KiB may have together: 64 MiB. While one is read it takes about four times its
   * size, so a heap of 512 MiB has room for this.
   */
  @WithDefault("67108864")
  int maxLargeBodyBytes();
}
