package vn.biennien.enrich.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.enrichment.Enricher;
import vn.biennien.kafka.event.EventHeaders;

/** Writes what goes out. The same input gives the same key, value and headers: nothing in them tells of when or where. */
final class EnrichedRecords {

  static final String CE_SOURCE = "/biennien/enrich-service";

  private final String topic;

  EnrichedRecords(String topic) {
    this.topic = topic;
  }

  ProducerRecord<byte[], byte[]> enriched(RawArticle raw, Enrichment content) {
    EnrichedArticle article = new EnrichedArticle(raw.id(), DocumentVersion.of(raw.version(), content.revision()), raw.source(),
        raw.url(), raw.externalId(), raw.fetchedAt(), raw.acceptedAt(), raw.metadata(), content);
    return record(EventType.ARTICLE_ENRICHED, article.id(), article.version(), article.acceptedAt(), article);
  }

  /** The retraction, with a document version: above each version of what is taken back, whichever revision made it. */
  ProducerRecord<byte[], byte[]> retracted(RetractedArticle raw) {
    RetractedArticle article = new RetractedArticle(raw.id(), DocumentVersion.of(raw.version(), Enricher.REVISION), raw.source(),
        raw.retractedAt());
    return record(EventType.ARTICLE_RETRACTED, article.id(), article.version(), article.retractedAt(), article);
  }

  private ProducerRecord<byte[], byte[]> record(EventType type, UUID id, long version, Instant time, Object article) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, id.toString().getBytes(UTF_8), Json.write(article));
    EventHeaders.of(type, id, version, CE_SOURCE, time).writeTo(record.headers());
    return record;
  }
}
