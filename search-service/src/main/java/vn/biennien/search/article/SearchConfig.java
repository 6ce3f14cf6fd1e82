package vn.biennien.search.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Searching for articles. */
@ConfigMapping(prefix = "biennien.search")
public interface SearchConfig {

  /** Hits are counted exactly up to this number; counting all of a frequent word would cost more than the search. */
  @WithDefault("10000")
  int exactTotal();

  /** Values in a facet. */
  @WithDefault("10")
  int facetSize();

  /** How long a search by relevance can be paged through after its last page. */
  @WithDefault("5m")
  Duration cursorLife();

  /**
   * Signs cursors. The same for all instances; the default only guards against accidents, so set one where somebody might
   * forge cursors.
   */
  @WithDefault("bien-nien-cursor")
  String cursorKey();
}
