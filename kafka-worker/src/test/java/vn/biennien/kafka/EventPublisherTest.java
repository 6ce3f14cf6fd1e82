package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class EventPublisherTest {

  private final Queue<String> clients = new ConcurrentLinkedQueue<>();
  private final ClientListener listener = new ClientListener() {
    @Override
    public void created(Producer<byte[], byte[]> producer) {
      clients.add("created");
    }

    @Override
    public void closing(Producer<byte[], byte[]> producer) {
      clients.add("closing");
    }
  };

  @Test
  void recordsArriveInTheirOrderAndTheClientIsShown() {
    String topic = Broker.topic(1);
    try (EventPublisher publisher = new EventPublisher(Broker.settings(), listener)) {
      assertThat(clients).isEmpty();

      List<Long> offsets = IntStream.range(0, 100).mapToObj(i -> publisher.send(Broker.to(topic, 0, "k", Integer.toString(i)))).toList()
          .stream().map(sent -> sent.toCompletableFuture().join()).map(RecordMetadata::offset).toList();

      assertThat(offsets).hasSize(100).isSorted().doesNotHaveDuplicates();
    }
    assertThat(Broker.read(topic)).extracting(record -> Integer.valueOf(Rig.value(record))).hasSize(100).isSorted();
    assertThat(clients).containsExactly("created", "closing");
  }

  @Test
  void aBrokerThatCannotBeFoundFailsTheSendAndNothingElse() {
    try (EventPublisher publisher = new EventPublisher(Map.of("bootstrap.servers", "no-such-host.invalid:9092"), listener)) {
      assertThat(publisher.send(Broker.to("t", 0, "k", "v")).toCompletableFuture())
          .isCompletedExceptionally().failsWithin(Duration.ZERO).withThrowableThat().withCauseInstanceOf(KafkaException.class);
    }
    assertThat(clients).isEmpty();
  }

  @Test
  void aRecordThatIsTooLargeFailsByItself() {
    String topic = Broker.topic(1);
    try (EventPublisher publisher = new EventPublisher(Broker.settings(), listener)) {
      ProducerRecord<byte[], byte[]> huge = new ProducerRecord<>(topic, new byte[30_000_000]);

      assertThat(publisher.send(huge).toCompletableFuture()).failsWithin(Duration.ofSeconds(10))
          .withThrowableThat().withCauseInstanceOf(RecordTooLargeException.class);
      assertThat(publisher.send(Broker.to(topic, 0, "k", "v")).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void afterCloseASendFails() {
    EventPublisher publisher = new EventPublisher(Broker.settings(), listener);
    publisher.close();

    assertThat(publisher.send(Broker.to("t", 0, "k", "v")).toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void theGuaranteesCannotBeSetAside() {
    Map<String, Object> settings = ClientSettings.producer(Map.of("acks", "0", "enable.idempotence", false, "linger.ms", 1,
        "group.id", "of a consumer"));

    assertThat(settings).containsEntry(ProducerConfig.ACKS_CONFIG, "all").containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry(ProducerConfig.LINGER_MS_CONFIG, 1).doesNotContainKey("group.id");
  }
}
