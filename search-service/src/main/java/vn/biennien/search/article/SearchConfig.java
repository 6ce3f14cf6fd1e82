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
  @WithDefault("200")
  int candidates();

  /** How long the counts of many articles, and which copies were found, are given again for the same question. */
  @WithDefault("10s")
  Duration countsKept();

  /** How long it is remembered which articles are copies of one that was found. */
  @WithDefault("30s")
  Duration copiesKept();

  /** Values in a facet. */
  @WithDefault("10")
  int facetSize();
}
