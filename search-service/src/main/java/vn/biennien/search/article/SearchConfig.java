package vn.biennien.search.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Searching for articles. */
@ConfigMapping(prefix = "biennien.search")
public interface SearchConfig {

  /** Articles found are counted exactly, and with them facets and histograms, up to this number; of more the counts are estimates. */
  @WithDefault("10000")
  int exactCounts();

  /** Of the whole index about so many articles are looked at for estimates; the part of them that the search finds is the sample. */
  @WithDefault("4000")
  int lookedAt();

  /** A sample of fewer says too little: then enough articles are looked at for a sample of four times this size. */
  @WithDefault("250")
  int leastSample();

  /** So many candidates are looked at closely to find the best hits. */
  @WithDefault("150")
  int candidates();

  /**
   * How long it is kept for the same question what it finds in number and kind, which of it are copies of each other, and whether its
   * candidates are worth a look.
   */
  @WithDefault("60s")
  Duration kept();

  /** Values in a facet. */
  @WithDefault("10")
  int facetSize();
}
