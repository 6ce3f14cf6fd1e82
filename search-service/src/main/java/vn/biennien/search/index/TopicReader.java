package vn.biennien.search.index;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning, without a group and without commits: whoever stops begins anew. Not thread-safe. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLL_RECORDS = 500;
  private static final int POLL_BYTES = 16 * 1024 * 1024;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private Map<TopicPartition, Long> ends;

  /** @throws org.apache.kafka.common.KafkaException if the broker cannot be reached */
  TopicReader(Map<String, Object> kafka, String topic) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, POLL_BYTES);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      partitions = partitions(topic);
      consumer.assign(partitions);
      rewind();
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private List<TopicPartition> partitions(String topic) {
    List<PartitionInfo> infos = consumer.partitionsFor(topic);
    if (infos == null || infos.isEmpty()) {
      throw new UnknownTopicOrPartitionException("the topic " + topic + " is not there yet");
    }
    return infos.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
  }

  /** Begins again, with the end where the topic ends now. */
  void rewind() {
    consumer.seekToBeginning(partitions);
    moveEnd();
  }

  /** Sets the end to where the topic ends now. */
  void moveEnd() {
    ends = consumer.endOffsets(partitions);
  }

  /** Records up to the end that is set. */
  long remaining() {
    long remaining = 0;
    for (TopicPartition partition : partitions) {
      remaining += Math.max(0, ends.get(partition) - consumer.position(partition));
    }
    return remaining;
  }

  /** Some records, maybe none; also beyond the end. */
  List<ConsumerRecord<byte[], byte[]>> next() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    return records.partitions().stream().flatMap(partition -> records.records(partition).stream()).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
