package vn.biennien.search.suggest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Suggestions while somebody types. */
@ConfigMapping(prefix = "biennien.suggest")
public interface SuggestConfig {

  /** How long the same suggestions are given for the same letters. */
  @WithDefault("30s")
  Duration kept();
}
