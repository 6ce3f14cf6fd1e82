package vn.biennien.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.RejectedRecordException;
import vn.biennien.kafka.event.Event;
import vn.biennien.kafka.event.EventDecoder;

/**
 * What an event makes of the index.
 *
 * @param id         the article
 * @param version    the document version
 * @param acceptedAt when ingest-service accepted it; null for a retraction
 * @param entities   whom and what it names; none for a retraction
 * @param json       the document
 */
record EventDocument(UUID id, long version, Instant acceptedAt, List<Entity> entities, byte[] json) {

  private static final EventDecoder DECODER = new EventDecoder(Topic.ENRICHED);

  /** @return nothing for a record without a value */
  static Optional<EventDocument> of(ConsumerRecord<byte[], byte[]> record) throws RejectedRecordException {
    Optional<Event> event = DECODER.decode(record);
    try {
      return event.map(EventDocument::of);
    } catch (RuntimeException e) {
      throw new RejectedRecordException(BulkAnswer.STAGE, "no document can be made of the event: " + e.getMessage(), e);
    }
  }

  private static EventDocument of(Event event) {
    if (event instanceof Event.Enriched enriched) {
      return new EventDocument(event.id(), event.version(), enriched.article().acceptedAt(),
          enriched.article().content().entities(), ArticleDocument.of(enriched.article()));
    }
    if (event instanceof Event.Retracted retracted) {
      return new EventDocument(event.id(), event.version(), null, List.of(), ArticleDocument.of(retracted.article()));
    }
    throw new IllegalStateException("the decoder let through " + event.getClass());
  }

  boolean retraction() {
    return acceptedAt == null;
  }
}
