package vn.biennien.ingest.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the service takes on at once. */
@ConfigMapping(prefix = "biennien.load")
public interface LoadConfig {

  /** The most requests under /v1 in hand at once, batches included; more are told to come back. */
  @WithDefault("64")
  int maxRequests();
}
