package vn.biennien.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.biennien.contracts.Topic;

/** Watches, from now on, which articles come by on some topics. Belongs to no consumer group. */
public final class TopicTail implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Set<UUID>> seen = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean stopped;

  /** Returns when it knows the topics' ends: whatever is written later is seen. */
  public TopicTail(String bootstrapServers, Topic... topics) {
    consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
        new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions = java.util.Arrays.stream(topics)
        .flatMap(t -> consumer.partitionsFor(t.topicName(), Duration.ofSeconds(30)).stream())
        .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    for (Topic topic : topics) {
      seen.put(topic.topicName(), ConcurrentHashMap.newKeySet());
    }
    consumer.assign(partitions);
    consumer.endOffsets(partitions).forEach(consumer::seek);
    thread = new Thread(this::run, "topic-tail");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (consumer) {
      while (!stopped) {
        consumer.poll(Duration.ofSeconds(1)).forEach(r -> id(r.key(), seen.get(r.topic())));
      }
    } catch (WakeupException e) {
      // Closed.
    }
  }

  private static void id(byte[] key, Set<UUID> ids) {
    try {
      ids.add(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | NullPointerException e) {
      // Not an article of the pipeline's.
    }
  }

  /** The articles that came by on a topic so far. */
  public Set<UUID> seen(Topic topic) {
    return seen.get(topic.topicName());
  }

  @Override
  public void close() {
    stopped = true;
    consumer.wakeup();
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
