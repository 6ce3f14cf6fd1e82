package vn.biennien.search.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Searching for articles. */
@ConfigMapping(prefix = "biennien.search")
public interface SearchConfig {

  /** Hits are counted exactly up to this number; counting all of a frequent word would cost more than the search. */
  @WithDefault("10000")
  int exactTotal();

  /** Values in a facet. */
  @WithDefault("10")
  int facetSize();
}
