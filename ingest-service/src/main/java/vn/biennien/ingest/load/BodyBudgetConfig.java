package vn.biennien.ingest.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much memory large bodies may take. */
@ConfigMapping(prefix = "biennien.load")
public interface BodyBudgetConfig {

  /**
   * The most bytes that bodies over 256 KiB may have together: 64 MiB. While one is read it takes about four times its
   * size, so a heap of 512 MiB has room for this.
   */
  @WithDefault("67108864")
  int maxLargeBodyBytes();
}
