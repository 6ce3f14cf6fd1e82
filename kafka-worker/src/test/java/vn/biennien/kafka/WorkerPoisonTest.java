package vn.biennien.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Topic;

class WorkerPoisonTest {

  private static final int LARGE = 15 * 1024 * 1024;

  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void aPoisonRecordBecomesADeadLetterAndItsNeighboursGoThrough() {
    // Given a poison record between good ones of its own key
    String topic = Broker.topic(1);
    ProducerRecord<byte[], byte[]> poison = Broker.to(topic, 0, "a", "poison");
    poison.headers().add("ce_type", "vn.biennien.article.accepted.v9".getBytes(UTF_8));
    poison.headers().add("binary", new byte[] {0, -1, 127});
    Broker.send(List.of(Broker.to(topic, 0, "a", "1"), poison, Broker.to(topic, 0, "a", "2")));

    try (Rig rig = Rig.on(topic).withDeadLetters(Map.of())) {
      AtomicInteger tries = new AtomicInteger();
      rig.start(BatchHandler.each(record -> {
        // It is tried twice before it is given up.
        if (Rig.value(record).equals("poison") && tries.incrementAndGet() == 1) {
          return CompletableFuture.failedFuture(new IllegalStateException("not yet"));
        }
        return handle(record);
      }));
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 3L)));

      // Then the neighbours are done, and the letter is the record itself and all that is known of its failure
      assertThat(done).contains("1", "2").doesNotContain("poison");
      assertThat(rig.count("rejected")).isEqualTo(1);
      List<ConsumerRecord<byte[], byte[]>> letters = Broker.read(rig.letters);
      assertThat(letters).hasSize(1);
      ConsumerRecord<byte[], byte[]> letter = letters.get(0);
      assertThat(letter.key()).isEqualTo("a".getBytes(UTF_8));
      assertThat(letter.value()).isEqualTo("poison".getBytes(UTF_8));
      assertThat(letter.headers().lastHeader("binary").value()).containsExactly(0, -1, 127);
      assertThat(header(letter, "ce_type")).isEqualTo("vn.biennien.article.accepted.v9");
      assertThat(header(letter, Headers.DEAD_LETTER_REASON)).isEqualTo("it is poison");
      assertThat(header(letter, Headers.DEAD_LETTER_STAGE)).isEqualTo("test");
      assertThat(header(letter, Headers.DEAD_LETTER_TOPIC)).isEqualTo(topic);
      assertThat(header(letter, Headers.DEAD_LETTER_PARTITION)).isEqualTo("0");
      assertThat(header(letter, Headers.DEAD_LETTER_OFFSET)).isEqualTo("1");
      assertThat(header(letter, Headers.DEAD_LETTER_ATTEMPTS)).isEqualTo("2");
      assertThat(header(letter, Headers.DEAD_LETTER_GROUP)).isEqualTo(rig.group);
      assertThat(header(letter, Headers.DEAD_LETTER_TIME)).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
      assertThat(letter.headers().lastHeader(Headers.DEAD_LETTER_TRUNCATED)).isNull();
    }
  }

  @Test
  void aRecordOf15MegabytesGoesToTheDeadLettersWhole() {
    String topic = Broker.topic(Broker.unique("large"), 1, Topic.RAW.settings());
    byte[] large = noise();
    Broker.send(List.of(Broker.to(topic, 0, "a", "1"), new ProducerRecord<>(topic, 0, "b".getBytes(UTF_8), large),
        Broker.to(topic, 0, "a", "2")));

    try (Rig rig = Rig.on(topic).withDeadLetters(Topic.DEAD_LETTERS.settings())) {
      rig.start(BatchHandler.each(this::handle));

      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 3L)));
      assertThat(done).containsExactlyInAnyOrder("1", "2");
      assertThat(Broker.read(rig.letters)).singleElement().satisfies(letter -> assertThat(letter.value()).isEqualTo(large));
    }
  }

  @Test
  void aRecordThatTheDeadLettersDoNotTakeIsCutOffAndBlocksNothing() {
    // Given a dead-letter topic that takes only small records
    String topic = Broker.topic(Broker.unique("large"), 1, Topic.RAW.settings());
    byte[] large = noise();
    ProducerRecord<byte[], byte[]> poison = new ProducerRecord<>(topic, 0, "b".getBytes(UTF_8), large);
    poison.headers().add("huge", new byte[100_000]);
    Broker.send(List.of(poison, Broker.to(topic, 0, "b", "1")));

    try (Rig rig = Rig.on(topic).withDeadLetters(Map.of("max.message.bytes", "100000"))) {
      rig.start(BatchHandler.each(this::handle));

      // Then its beginning is kept, with its size and its place
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 2L)));
      assertThat(done).contains("1");
      assertThat(Broker.read(rig.letters)).singleElement().satisfies(letter -> {
        assertThat(letter.value()).hasSize(64 * 1024).isEqualTo(Arrays.copyOf(large, 64 * 1024));
        assertThat(letter.headers().lastHeader("huge")).isNull();
        assertThat(header(letter, Headers.DEAD_LETTER_TRUNCATED)).isEqualTo(Integer.toString(LARGE));
        assertThat(header(letter, Headers.DEAD_LETTER_OFFSET)).isEqualTo("0");
      });
    }
  }

  @Test
  void aRecordWhoseDeadLetterCannotBeWrittenIsNotFinished() {
    // Given a dead-letter topic that does not exist yet
    String topic = Broker.topic(1);
    Broker.send(List.of(Broker.to(topic, 0, "a", "poison"), Broker.to(topic, 0, "a", "1")));

    try (Rig rig = Rig.on(topic); EventPublisher impatient =
        new EventPublisher(Broker.settings("max.block.ms", 200), ClientListener.NONE)) {
      rig.publisher(impatient).start(BatchHandler.each(this::handle));
      await().untilAsserted(() -> assertThat(rig.count("retry")).isPositive());
      assertThat(Broker.committed(rig.group).getOrDefault(0, 0L)).isZero();

      // When it appears, the record gets there
      rig.withDeadLetters(Map.of());
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 2L)));
      assertThat(Broker.read(rig.letters)).singleElement()
          .satisfies(letter -> assertThat(letter.value()).isEqualTo("poison".getBytes(UTF_8)));
    }
  }

  @Test
  void aRejectionWithoutAReasonIsARejectionToo() {
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 2, 2);

    try (Rig rig = Rig.on(topic).withDeadLetters(Map.of())) {
      rig.start(batch -> CompletableFuture.failedFuture(new RejectedRecordException(null, null)));

      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 2L)));
      assertThat(Broker.read(rig.letters)).hasSize(2)
          .allSatisfy(letter -> assertThat(header(letter, Headers.DEAD_LETTER_REASON)).isEqualTo("no reason given"));
    }
  }

  private CompletionStage<Settlement> handle(ConsumerRecord<byte[], byte[]> record) {
    if (record.value().length >= LARGE || Rig.value(record).equals("poison")) {
      return CompletableFuture.failedFuture(new RejectedRecordException("test", "it is poison"));
    }
    done.add(Rig.value(record));
    return CompletableFuture.completedFuture(Settlement.DONE);
  }

  /** Bytes that do not compress. */
  private static byte[] noise() {
    byte[] noise = new byte[LARGE];
    new Random(1).nextBytes(noise);
    return noise;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
