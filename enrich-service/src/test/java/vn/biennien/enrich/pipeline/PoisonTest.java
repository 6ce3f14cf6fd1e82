package vn.biennien.enrich.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.enrich.RawEvents.accepted;
import static vn.biennien.enrich.RawEvents.article;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrich.Wire;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class PoisonTest {

  private static final int PARTITION = 5;

  LocalStack stack;

  private Wire letters;
  private Wire enriched;

  @BeforeEach
  void watch() {
    letters = new Wire(stack, Topic.DEAD_LETTERS);
    enriched = new Wire(stack, Topic.ENRICHED);
  }

  @AfterEach
  void close() {
    letters.close();
    enriched.close();
  }

  static Stream<Arguments> poison() {
    UUID id = UUID.randomUUID();
    return Stream.of(
        Arguments.of("not JSON", accepted(id, "tin tức".getBytes(UTF_8)), "decode", "the value is not JSON"),
        Arguments.of("a JSON array", accepted(id, "[1, 2]".getBytes(UTF_8)), "decode", "the value is not a RawArticle"),
        Arguments.of("an empty value", accepted(id, new byte[0]), "decode", "the value is empty"),
        Arguments.of("no text", accepted(article(id, 1, null)), "decode", "text or html is missing"),
        Arguments.of("a newer version of the event", ofType("vn.biennien.article.accepted.v2", id), "decode",
            "event type 'vn.biennien.article.accepted.v2' is not known"),
        Arguments.of("15 MB of no JSON", accepted(id, noise(15_000_000)), "decode", "the value is not JSON"),
        Arguments.of("a version that no document can have", accepted(article(id, Long.MAX_VALUE, RawEvents.TEXT)), "enrich",
            "ledger version out of range"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void aPoisonRecordBecomesADeadLetterWithItsReasonAndItsNeighboursGoThrough(String name, ProducerRecord<byte[], byte[]> poison,
      String stage, String reason) {
    RawArticle before = article();
    RawArticle after = article();

    letters.send(List.of(inOnePartition(accepted(before)), inOnePartition(poison), inOnePartition(accepted(after))));

    enriched.await(before.id(), 1);
    enriched.await(after.id(), 1);
    UUID id = UUID.fromString(new String(poison.key(), UTF_8));
    ConsumerRecord<byte[], byte[]> letter = letters.await(id, 1).get(0);
    assertThat(Wire.header(letter, Headers.DEAD_LETTER_REASON)).contains(reason);
    assertThat(Wire.header(letter, Headers.DEAD_LETTER_STAGE)).isEqualTo(stage);
    assertThat(Wire.header(letter, Headers.DEAD_LETTER_TOPIC)).isEqualTo(Topic.RAW.topicName());
    assertThat(letter.value()).isEqualTo(poison.value());
    assertThat(enriched.seen()).noneMatch(record -> new String(record.key(), UTF_8).equals(id.toString()));
  }

  @Test
  void anArticleOfFifteenMegabytesIsTaggedAsFarAsTheTaggerReads() {
    // Larger than ingest-service takes, but within what the topic does.
    RawArticle large = article(UUID.randomUUID(), 1, "Sáng nay ở Móng Cái trời mưa to.\n".repeat(400_000));

    letters.send(inOnePartition(accepted(large)));

    assertThat(enriched.await(large.id(), 1)).hasSize(1);
  }

  private static ProducerRecord<byte[], byte[]> inOnePartition(ProducerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(record.topic(), PARTITION, record.key(), record.value(), record.headers());
  }

  private static ProducerRecord<byte[], byte[]> ofType(String type, UUID id) {
    ProducerRecord<byte[], byte[]> record = accepted(id, Json.write(article(id, 1, RawEvents.TEXT)));
    record.headers().remove(Headers.CE_TYPE).add(Headers.CE_TYPE, type.getBytes(UTF_8));
    return record;
  }

  /** Does not shrink much on the wire. */
  private static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
