package vn.biennien.ingest.outbox;

import java.time.Instant;
import java.util.UUID;
import vn.biennien.contracts.EventType;

/**
 * An event read from the outbox, ready to be sent.
 *
 * @param id          of its row
 * @param time        when the version was accepted
 * @param body        as JSON
 * @param traceparent of the push, or null
 */
record WaitingEvent(long id, UUID articleId, long version, EventType type, Instant time, byte[] body,
    String traceparent) {
}
