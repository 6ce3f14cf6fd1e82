package vn.biennien.enrich.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.enrich.RawEvents.accepted;
import static vn.biennien.enrich.RawEvents.article;
import static vn.biennien.enrich.RawEvents.retracted;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrich.Wire;
import vn.biennien.enrichment.Enricher;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class PipelineTest {

  LocalStack stack;

  private Wire wire;

  @BeforeEach
  void watchTheEnrichedTopic() {
    wire = new Wire(stack, Topic.ENRICHED);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aRawArticleComesOutTaggedUnderItsIdWithEventHeaders() throws IOException {
    RawArticle raw = article(UUID.randomUUID(), 3, RawEvents.TEXT);

    wire.send(accepted(raw));

    ConsumerRecord<byte[], byte[]> record = wire.await(raw.id(), 1).get(0);
    long version = DocumentVersion.of(3, Enricher.REVISION);
    assertThat(headers(record)).contains("ce_specversion=1.0", "ce_id=" + raw.id() + "/" + version,
        "ce_type=" + EventType.ARTICLE_ENRICHED.ceType(), "ce_source=/biennien/enrich-service",
        "ce_time=" + RawEvents.ACCEPTED_AT, "content-type=application/json");
    EnrichedArticle article = Json.read(record.value(), EnrichedArticle.class);
    assertThat(article).usingRecursiveComparison().comparingOnlyFields("id", "source", "url", "externalId", "fetchedAt",
        "acceptedAt", "metadata").isEqualTo(raw);
    assertThat(article.version()).isEqualTo(version);
    assertThat(article.content().revision()).isEqualTo(Enricher.REVISION);
    assertThat(article.content().text()).contains("dự lễ khai trương phố đi bộ ở Hạ Long.");
    assertThat(article.content().publishedAt()).isEqualTo(raw.publishedAt());
    assertThat(article.content().entities()).extracting(Entity::id).contains("place/cn/guangxi");
    assertThat(article.content().dates()).isNotEmpty();
  }

  @Test
  void theSameArticleTwiceGivesTheSameBytes() {
    RawArticle raw = article();

    wire.send(List.of(accepted(raw), accepted(raw)));

    List<ConsumerRecord<byte[], byte[]>> records = wire.await(raw.id(), 2);
    assertThat(records.get(0).value()).isEqualTo(records.get(1).value());
    assertThat(headers(records.get(0))).isEqualTo(headers(records.get(1)));
  }

  @Test
  void versionsOfAnArticleComeOutInTheirOrder() {
    UUID id = UUID.randomUUID();

    wire.send(List.of(accepted(article(id, 1, "Bản một")), accepted(article(id, 2, "Bản hai")), accepted(article(id, 3, "Bản ba"))));

    assertThat(wire.await(id, 3)).extracting(record -> Wire.header(record, Headers.CE_ID))
        .containsExactly(id + "/" + DocumentVersion.of(1, Enricher.REVISION), id + "/" + DocumentVersion.of(2, Enricher.REVISION),
            id + "/" + DocumentVersion.of(3, Enricher.REVISION));
  }

  @Test
  void aRetractionIsPassedOnWithADocumentVersion() throws IOException {
    UUID id = UUID.randomUUID();
    Instant retractedAt = Instant.parse("2025-09-03T00:00:00Z");

    wire.send(List.of(accepted(article(id, 1, RawEvents.TEXT)),
        retracted(new RetractedArticle(id, 2, "baoquangninh.vn", retractedAt))));

    ConsumerRecord<byte[], byte[]> record = wire.await(id, 2).get(1);
    assertThat(headers(record)).contains("ce_type=" + EventType.ARTICLE_RETRACTED.ceType(), "ce_time=" + retractedAt);
    assertThat(Json.read(record.value(), RetractedArticle.class)).isEqualTo(
        new RetractedArticle(id, DocumentVersion.of(2, Enricher.REVISION), "baoquangninh.vn", retractedAt));
  }

  @Test
  void theTraceGoesOn() {
    RawArticle raw = article();
    ProducerRecord<byte[], byte[]> record = accepted(raw);
    record.headers().add(Headers.TRACEPARENT, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

    wire.send(record);

    assertThat(Wire.header(wire.await(raw.id(), 1).get(0), Headers.TRACEPARENT)).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
  }

  @Test
  void aRecordWithoutAValueIsPassedOver() {
    UUID tombstone = UUID.randomUUID();
    RawArticle neighbour = article();

    wire.send(List.of(new ProducerRecord<>(Topic.RAW.topicName(), 0, tombstone.toString().getBytes(UTF_8), null),
        inPartition(0, accepted(neighbour))));

    wire.await(neighbour.id(), 1);
    assertThat(wire.seen()).noneMatch(record -> new String(record.key(), UTF_8).equals(tombstone.toString()));
  }

  private static ProducerRecord<byte[], byte[]> inPartition(int partition, ProducerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
  }

  /** All but the trace: each handling is a span of its own. */
  private static List<String> headers(ConsumerRecord<byte[], byte[]> record) {
    return Arrays.stream(record.headers().toArray()).filter(header -> !header.key().equals(Headers.TRACEPARENT)).map((Header h) -> h.key() + "=" + new String(h.value(), UTF_8)).toList();
  }
}
