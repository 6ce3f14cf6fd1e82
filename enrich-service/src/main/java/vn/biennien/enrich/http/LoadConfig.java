package vn.biennien.enrich.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the service takes on at once over HTTP. */
@ConfigMapping(prefix = "biennien.load")
public interface LoadConfig {

  /**
   * The most requests under /v1 in hand at once; more are told to come back. A body of 8 MiB takes about 40 MiB while it
   * is read and tagged, so this bounds the memory too; the cores are busy long before.
   */
  @WithDefault("12")
  int maxRequests();
}
