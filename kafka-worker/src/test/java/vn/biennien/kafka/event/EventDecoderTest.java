package vn.biennien.kafka.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.RejectedRecordException;

class EventDecoderTest {

  private static final UUID ID = UUID.fromString("0b8a6c2e-7f43-5d0a-9a51-6f3c1f7f2b11");
  private static final Instant NOW = Instant.parse("2025-07-01T02:03:04Z");
  private static final String GOOD = """
      {"id":"%s","version":3,"source":"bao-mau","text":"Tin ngắn.","acceptedAt":"2025-07-01T02:03:04Z"}""".formatted(ID);

  private final EventDecoder raw = new EventDecoder(Topic.RAW);

  @Test
  void anAcceptedArticleIsReadAsItWasWritten() throws RejectedRecordException {
    RawArticle article = new RawArticle(ID, 3, "bao-mau", "https://bao-mau.example/a", null, "Cầu mới", "Cầu thông xe.", null, "vi",
        NOW, NOW, NOW, Map.of("chuyên-mục", "thời sự"));

    assertThat(raw.decode(record(EventType.ARTICLE_ACCEPTED, Json.write(article)))).contains(new Event.Accepted(article));
  }

  @Test
  void aRetractionIsReadOnBothTopics() throws RejectedRecordException {
    RetractedArticle article = new RetractedArticle(ID, 4, "bao-mau", NOW);
    ConsumerRecord<byte[], byte[]> record = record(EventType.ARTICLE_RETRACTED, Json.write(article));

    assertThat(raw.decode(record)).contains(new Event.Retracted(article));
    assertThat(new EventDecoder(Topic.ENRICHED).decode(record)).contains(new Event.Retracted(article));
  }

  @Test
  void fieldsOfALaterMinorVersionAreIgnored() throws RejectedRecordException {
    String later = GOOD.replace("{\"id\"", "{\"mood\":{\"calm\":[1,2]},\"id\"");

    assertThat(raw.decode(record(EventType.ARTICLE_ACCEPTED, later.getBytes(UTF_8)))).isPresent();
  }

  @Test
  void aTombstoneMeansNothing() throws RejectedRecordException {
    assertThat(raw.decode(record(EventType.ARTICLE_ACCEPTED, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "[{}]", "\"text\"", "12", "true", "{", "{}x", "{}{}", "<html>", "\u0000", "{\"id\":}"})
  void whatIsNoJsonObjectIsRejected(String value) {
    assertThat(reasonFor(value)).startsWith("the ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "\"version\":3                          | \"version\":\"3\"        | version",
      "\"version\":3                          | \"version\":3.5          | version",
      "\"version\":3                          | \"version\":0            | version",
      "\"version\":3                          | \"version\":-1           | version",
      "\"version\":3                          | \"version\":null         | version",
      "\"version\":3                          | \"version\":99999999999999999999 | version",
      "\"version\":3                          | \"other\":3              | version",
      "\"source\":\"bao-mau\"                 | \"source\":{}            | source",
      "\"source\":\"bao-mau\"                 | \"source\":null          | source",
      "\"text\":\"Tin ngắn.\"                 | \"text\":[\"Tin ngắn.\"] | text",
      "\"text\":\"Tin ngắn.\"                 | \"title\":\"Tin ngắn.\"  | text or html",
      "\"acceptedAt\":\"2025-07-01T02:03:04Z\"| \"acceptedAt\":\"hôm qua\" | acceptedAt",
      "\"acceptedAt\":\"2025-07-01T02:03:04Z\"| \"metadata\":{}          | acceptedAt",
      "\"id\":                                | \"ident\":               | id",
      "\"id\":\"0b                            | \"id\":\"zz              | id",
  })
  void aWrongOrMissingFieldIsNamed(String good, String bad, String field) {
    assertThat(GOOD).contains(good);
    assertThat(reasonFor(GOOD.replace(good, bad))).contains(field).doesNotContain("\n").hasSizeLessThan(500);
  }

  @Test
  void aBodyThatIsNotUtf8IsRejected() {
    byte[] body = GOOD.getBytes(UTF_8);
    body[GOOD.indexOf("Tin")] = (byte) 0xFF;

    assertThat(reasonFor(record(EventType.ARTICLE_ACCEPTED, body))).contains("text").contains("UTF-8");
  }

  @Test
  void nestingWithoutEndIsRejected() {
    assertThat(reasonFor("{\"id\":" + "[".repeat(1_000_000))).startsWith("the value is not");
  }

  @Test
  void aKeyThatIsNotTheArticlesIdIsRejected() {
    assertThat(reasonFor(withKey(null))).contains("no key").contains(ID.toString());
    assertThat(reasonFor(withKey("other"))).contains("key is not").contains(ID.toString());
    assertThat(reasonFor(withKey(ID.toString().toUpperCase(Locale.ROOT)))).contains("key is not");
  }

  @ParameterizedTest
  @CsvSource({
      "ce_type, vn.biennien.article.accepted.v2, vn.biennien.article.accepted.v2",
      "ce_type, nonsense, nonsense",
      "ce_type, vn.biennien.article.enriched.v1, does not belong",
      "ce_type, , ce_type is missing",
      "ce_specversion, 2.0, 2.0",
      "ce_specversion, , ce_specversion is missing",
      "content-type, application/avro, application/avro",
      "content-type, , content-type is missing",
  })
  void aHeaderThatIsMissingOrNewerIsNamed(String header, String value, String expected) {
    ConsumerRecord<byte[], byte[]> record = record(EventType.ARTICLE_ACCEPTED, GOOD.getBytes(UTF_8));
    record.headers().remove(header);
    if (value != null) {
      record.headers().add(header, value.getBytes(UTF_8));
    }

    assertThat(reasonFor(record)).contains(expected);
  }

  @Test
  void aHeaderOfAMegabyteIsNotRepeatedInTheReason() {
    ConsumerRecord<byte[], byte[]> record = record(EventType.ARTICLE_ACCEPTED, GOOD.getBytes(UTF_8));
    record.headers().remove(Headers.CE_TYPE).add(Headers.CE_TYPE, "x".repeat(1 << 20).getBytes(UTF_8));

    assertThat(reasonFor(record)).hasSizeLessThan(500);
  }

  @Test
  void aCharsetBehindTheContentTypeIsNoReason() throws RejectedRecordException {
    ConsumerRecord<byte[], byte[]> record = record(EventType.ARTICLE_ACCEPTED, GOOD.getBytes(UTF_8));
    record.headers().remove(Headers.CONTENT_TYPE).add(Headers.CONTENT_TYPE, "Application/JSON; charset=utf-8".getBytes(UTF_8));

    assertThat(raw.decode(record)).isPresent();
  }

  @Test
  void whatIsWrittenAsHeadersIsTheWholeCloudEventsBinding() {
    ConsumerRecord<byte[], byte[]> record = record(EventType.ARTICLE_RETRACTED, new byte[0]);

    assertThat(Arrays.stream(record.headers().toArray()).map(h -> h.key() + "=" + new String(h.value(), UTF_8)))
        .containsExactlyInAnyOrder("ce_specversion=1.0", "ce_id=" + ID + "/3", "ce_type=vn.biennien.article.retracted.v1",
            "ce_source=/biennien/ingest-service", "ce_time=2025-07-01T02:03:04Z", "content-type=application/json");
  }

  private String reasonFor(String value) {
    return reasonFor(record(EventType.ARTICLE_ACCEPTED, value.getBytes(UTF_8)));
  }

  private String reasonFor(ConsumerRecord<byte[], byte[]> record) {
    RejectedRecordException rejected = catchThrowableOfType(RejectedRecordException.class, () -> raw.decode(record));
    assertThat(rejected).isNotNull();
    assertThat(rejected.stage()).isEqualTo("decode");
    return rejected.getMessage();
  }

  private static ConsumerRecord<byte[], byte[]> withKey(String key) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("t", 0, 0, key == null ? null : key.getBytes(UTF_8), GOOD.getBytes(UTF_8));
    headers(EventType.ARTICLE_ACCEPTED).writeTo(record.headers());
    return record;
  }

  private static ConsumerRecord<byte[], byte[]> record(EventType type, byte[] value) {
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, ID.toString().getBytes(UTF_8), value);
    headers(type).writeTo(record.headers());
    return record;
  }

  private static EventHeaders headers(EventType type) {
    return EventHeaders.of(type, ID, 3, "/biennien/ingest-service", NOW);
  }
}
