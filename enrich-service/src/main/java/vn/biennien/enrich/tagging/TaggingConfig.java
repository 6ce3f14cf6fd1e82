package vn.biennien.enrich.tagging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may be posted to be tagged. The limits are those of ingest-service: what it takes can be tried out here. */
@ConfigMapping(prefix = "biennien.tagging")
public interface TaggingConfig {

  /** The longest body in bytes: 8 MiB. */
  @WithDefault("8388608")
  int maxBodyBytes();

  /** The longest text or HTML in bytes of UTF-8: 5 MiB. */
  @WithDefault("5242880")
  int maxTextBytes();

  /** How far the clock of a scraper, or the time zone it forgot, may be ahead. */
  @WithDefault("1d")
  Duration clockSkew();
}
