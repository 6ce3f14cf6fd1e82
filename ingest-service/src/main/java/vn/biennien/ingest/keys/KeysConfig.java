package vn.biennien.ingest.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may talk to the service. */
@ConfigMapping(prefix = "biennien.keys")
public interface KeysConfig {

  /** The key that may do everything, and alone may manage keys; none means that nobody can. */
  Optional<String> admin();

  /**
   * Keys that exist from the start, {@code name:sources:key}, separated by commas. Sources are separated by
   * {@code |}, or {@code *} for all. The key is written out (at least 32 characters) or as {@code sha256-} and 64 hex
   * digits.
   */
  Optional<List<String>> bootstrap();

  /** How long a key that was looked up is believed; a revoked key dies within this time. */
  @WithDefault("3s")
  Duration cacheTime();
}
