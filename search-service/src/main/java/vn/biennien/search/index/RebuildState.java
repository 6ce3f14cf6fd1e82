package vn.biennien.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a rebuild of the index is, as this instance knows it.
 *
 * @param phase     what it is doing
 * @param index     the index that is being filled, or null
 * @param read      records read from the topic so far
 * @param remaining records to the end of the topic
 * @param skipped   records that cannot be indexed; they became dead letters when they came first
 * @param startedAt when it began, or null
 * @param endedAt   when it ended, or null
 * @param failure   why it was given up, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far a rebuild of the index is")
public record RebuildState(Phase phase, String index, long read, long remaining, long skipped, Instant startedAt, Instant endedAt,
    String failure) {

  /** {@code SWAPPED}: the new index answers, and is catching up with what came meanwhile. */
  public enum Phase {
    NONE, WAITING, FILLING, SWAPPED, DONE, FAILED
  }

  static final RebuildState NONE = new RebuildState(Phase.NONE, null, 0, 0, 0, null, null, null);

  RebuildState at(Phase next, String of) {
    return new RebuildState(next, of, read, remaining, skipped, startedAt, endedAt, failure);
  }

  RebuildState progress(long nowRead, long nowRemaining, long nowSkipped) {
    return new RebuildState(phase, index, nowRead, nowRemaining, nowSkipped, startedAt, endedAt, failure);
  }

  RebuildState ended(Phase how, String why, Instant now) {
    return new RebuildState(how, index, read, remaining, skipped, startedAt, now, why);
  }

  /** Whether it goes on. */
  boolean running() {
    return phase == Phase.WAITING || phase == Phase.FILLING || phase == Phase.SWAPPED;
  }
}
