package vn.biennien.ingest;


import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.event.Event;
import vn.biennien.kafka.event.EventDecoder;
import vn.biennien.localstack.LocalStack;

/** What comes on the topic {@code articles.raw} from now on. */
public final class RawEvents implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public RawEvents(LocalStack stack) {
    consumer = new KafkaConsumer<>(Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers(),
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
        new ByteArrayDeserializer(), new ByteArrayDeserializer());
    Awaitility.await().until(() -> !consumer.partitionsFor(Topic.RAW.topicName()).isEmpty());
    List<TopicPartition> partitions = consumer.partitionsFor(Topic.RAW.topicName()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** All records of the article so far. */
  public List<ConsumerRecord<byte[], byte[]>> of(UUID id) {
    consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
    return seen.stream().filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(id.toString())).toList();
  }

  /** The versions of the article in the order of the topic. */
  public List<Long> versionsOf(UUID id) {
    return of(id).stream().map(record -> decode(record).version()).toList();
  }

  /** Waits for that many records of the article. */
  public List<ConsumerRecord<byte[], byte[]>> await(UUID id, int count) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> of(id).size() >= count);
    return of(id);
  }

  /** Waits until the version of the article is there. */
  public void awaitVersion(UUID id, long version) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> versionsOf(id).contains(version));
  }

  public static Event decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new EventDecoder(Topic.RAW).decode(record).orElseThrow();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
