package vn.biennien.ingest.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a replay is.
 *
 * @param total  articles that were to be published when it was asked for
 * @param queued articles that went to the outbox so far; those changed meanwhile were published anyhow and do not count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayView(UUID id, Replay.State state, String source, Instant acceptedFrom, Instant acceptedTo,
    long total, long queued, Instant createdAt, Instant updatedAt) {

  static ReplayView of(Replay replay) {
    return new ReplayView(replay.id, replay.state, replay.source, replay.acceptedFrom, replay.acceptedTo, replay.total,
        replay.queued, replay.createdAt, replay.updatedAt);
  }
}
