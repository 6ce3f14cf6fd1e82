package vn.biennien.search.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Going from page to page. */
@ConfigMapping(prefix = "biennien.search")
public interface PagingConfig {

  /** How long a search that is ordered by scores can be paged through after its last page. */
  @WithDefault("5m")
  Duration cursorLife();

  /**
   * Signs cursors. The same for all instances; the default only guards against accidents, so set one where somebody might
   * forge cursors.
   */
  @WithDefault("bien-nien-cursor")
  String cursorKey();
}
