package vn.biennien.ingest.replay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replays go on. */
@ConfigMapping(prefix = "biennien.replays")
public interface ReplayConfig {

  /** Articles looked at in one step, which is one transaction: as many as the relay sends at once. */
  @WithDefault("500")
  int stepSize();

  /** A replay waits while so many events are in the outbox; new articles stand behind this many at most. */
  @WithDefault("500")
  int maxWaiting();

  /** How soon a replay that was held back looks again whether it can go on. */
  @WithDefault("50ms")
  Duration heldBackInterval();

  /** How often it is looked for a new replay, or one whose instance died. */
  @WithDefault("1s")
  Duration idleInterval();
}
