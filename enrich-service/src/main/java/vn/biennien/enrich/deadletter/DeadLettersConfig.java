package vn.biennien.enrich.deadletter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How operators look at dead letters. */
@ConfigMapping(prefix = "biennien.dead-letters")
public interface DeadLettersConfig {

  /** Readings of the topic at the same time: each may hold 50 MiB of what the broker sends, and all letters in sight. */
  @WithDefault("2")
  int maxReaders();
}
