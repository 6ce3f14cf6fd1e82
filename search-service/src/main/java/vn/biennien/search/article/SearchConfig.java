package vn.biennien.search.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Searching for articles. */
@ConfigMapping(prefix = "biennien.search")
public interface SearchConfig {

  /** Hits are counted exactly up to this number. */
  @WithDefault("1000000")
  int exactTotal();

  /** Facets and histograms are counted exactly in so many articles; in more they are estimated from a sample. */
  @WithDefault("10000")
  int exactFacets();

  /** Articles in such a sample, about: a value that one in twenty has is then right to some 8 percent of its count. */
  @WithDefault("3000")
  int facetSample();

  /** Values in a facet. */
  @WithDefault("10")
  int facetSize();
}
