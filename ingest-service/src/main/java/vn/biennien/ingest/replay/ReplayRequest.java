package vn.biennien.ingest.replay;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Which articles are to be published again.
 *
 * @param source       of this source, or null for all
 * @param acceptedFrom whose newest version was accepted then or later, or null
 * @param acceptedTo   whose newest version was accepted before then, or null
 */
public record ReplayRequest(@Size(min = 1, max = 100) String source, Instant acceptedFrom, Instant acceptedTo) {

  @AssertTrue(message = "must be before acceptedTo")
  boolean isAcceptedFrom() {
    return acceptedFrom == null || acceptedTo == null || acceptedFrom.isBefore(acceptedTo);
  }
}
