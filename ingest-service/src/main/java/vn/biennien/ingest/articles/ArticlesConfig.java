package vn.biennien.ingest.articles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an article may be. */
@ConfigMapping(prefix = "biennien.articles")
public interface ArticlesConfig {

  /** The longest body of one article, and the longest line of a batch, in bytes: 8 MiB. */
  @WithDefault("8388608")
  int maxBodyBytes();

  /**
   * The most text and html of one article together, in bytes of UTF-8: 5 MiB. JSON at most doubles it, so the event
   * always fits the topic's limit ({@code Topic.Limits}).
   */
  @WithDefault("5242880")
  int maxTextBytes();

  /** How far the clock of a scraper, or the time zone it forgot, may be ahead. */
  @WithDefault("1d")
  Duration clockSkew();
}
