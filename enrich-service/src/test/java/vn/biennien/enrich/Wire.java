package vn.biennien.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.ClientSettings;
import vn.biennien.localstack.LocalStack;

/** The topics as other services see them: sends raw records, and sees what comes on another topic from its making on. */
public final class Wire implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

  public Wire(LocalStack stack, Topic watched) {
    Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafka().bootstrapServers());
    producer = new KafkaProducer<>(ClientSettings.producer(kafka));
    consumer = new KafkaConsumer<>(ClientSettings.reader(kafka));
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> partitions(watched).size() == watched.partitions());
    consumer.assign(partitions(watched));
    consumer.seekToEnd(List.of());
    consumer.assignment().forEach(consumer::position);
  }

  private List<TopicPartition> partitions(Topic topic) {
    return consumer.partitionsFor(topic.topicName()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  /** Sends records in their order and waits until the broker has them. */
  public void send(List<ProducerRecord<byte[], byte[]>> records) {
    try {
      for (var sent : records.stream().map(producer::send).toList()) {
        sent.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public void send(ProducerRecord<byte[], byte[]> record) {
    send(List.of(record));
  }

  /** All records seen so far. */
  public List<ConsumerRecord<byte[], byte[]>> seen() {
    consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
    return seen;
  }

  /** Waits for that many records of an article. */
  public List<ConsumerRecord<byte[], byte[]>> await(UUID id, int count) {
    return await(record -> record.key() != null && new String(record.key(), UTF_8).equals(id.toString()), count);
  }

  /** Waits until there is a record of each article. */
  public void awaitAll(Collection<UUID> ids) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> seen().stream().filter(record -> record.key() != null)
        .map(record -> new String(record.key(), UTF_8)).collect(Collectors.toSet())
        .containsAll(ids.stream().map(UUID::toString).toList()));
  }

  /** Waits for that many records that match. */
  public List<ConsumerRecord<byte[], byte[]>> await(Predicate<ConsumerRecord<byte[], byte[]>> which, int count) {
    Awaitility.await().atMost(Duration.ofSeconds(40))
        .until(() -> seen().stream().filter(which).toList(), found -> found.size() >= count);
    return seen.stream().filter(which).toList();
  }

  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader(name) == null ? null : new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
