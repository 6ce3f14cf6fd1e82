package vn.biennien.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.event.EventHeaders;

/** Events as ingest-service publishes them. */
public final class RawEvents {

  public static final Instant ACCEPTED_AT = Instant.parse("2025-09-02T13:31:04.512345Z");
  public static final String TEXT = "Ngày 2/9/2025, Chủ tịch UBND tỉnh Quảng Ninh Phạm Văn Thử dự lễ khai trương phố đi bộ ở Hạ Long.\n"
      + "Đoàn công tác của Quảng Tây, Trung Quốc cũng có mặt.";

  private RawEvents() {
  }

  /** An article that nobody pushed before. */
  public static RawArticle article() {
    return article(UUID.randomUUID(), 1, TEXT);
  }

  public static RawArticle article(UUID id, long version, String text) {
    return new RawArticle(id, version, "baoquangninh.vn", "https://baoquangninh.vn/" + id + ".html", null,
        "Khai trương phố đi bộ ven biển", text, null, "vi", Instant.parse("2025-09-02T13:15:00Z"),
        Instant.parse("2025-09-02T13:30:00Z"), ACCEPTED_AT, Map.of("section", "Du lịch"));
  }

  public static ProducerRecord<byte[], byte[]> accepted(RawArticle article) {
    return record(EventType.ARTICLE_ACCEPTED, article.id(), article.version(), Json.write(article));
  }

  public static ProducerRecord<byte[], byte[]> retracted(RetractedArticle article) {
    return record(EventType.ARTICLE_RETRACTED, article.id(), article.version(), Json.write(article));
  }

  /** A record that says it is an accepted article, whatever it holds. */
  public static ProducerRecord<byte[], byte[]> accepted(UUID key, byte[] value) {
    return record(EventType.ARTICLE_ACCEPTED, key, 1, value);
  }

  private static ProducerRecord<byte[], byte[]> record(EventType type, UUID id, long version, byte[] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topic.RAW.topicName(), id.toString().getBytes(UTF_8), value);
    EventHeaders.of(type, id, version, "/biennien/ingest-service", ACCEPTED_AT).writeTo(record.headers());
    return record;
  }
}
