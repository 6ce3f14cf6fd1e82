package vn.biennien.kafka.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import vn.biennien.kafka.ClientSettings;

/** Reads stretches of the dead-letter topic, outside any group, with a client of its own for each reading. */
final class LetterReader {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> settings;
  private final String topic;

  LetterReader(Map<String, Object> kafka, String topic) {
    this.settings = ClientSettings.reader(kafka);
    this.topic = topic;
  }

  /** Offsets of one partition, from the first to before the last. */
  record Stretch(long first, long end) {

    /** The same, but at most so many offsets at its end. */
    Stretch last(long length) {
      return new Stretch(Math.max(first, end - length), end);
    }
  }

  /**
   * Reads all partitions as far as they are filled now.
   *
   * @param cut what to read of each partition's stretch
   * @throws TimeoutException if the broker does not answer, or nothing comes for 10 s
   */
  void read(UnaryOperator<Map<Integer, Stretch>> cut, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings);
    try {
      Map<TopicPartition, Stretch> stretches = new HashMap<>();
      cut.apply(filled(consumer)).forEach((partition, stretch) -> stretches.put(new TopicPartition(topic, partition), stretch));
      stretches.values().removeIf(stretch -> stretch.first() >= stretch.end());
      consumer.assign(stretches.keySet());
      stretches.forEach((partition, stretch) -> consumer.seek(partition, stretch.first()));
      readTo(consumer, stretches, reader);
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private Map<Integer, Stretch> filled(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> all = consumer.partitionsFor(topic, TIMEOUT).stream()
        .map(info -> new TopicPartition(topic, info.partition())).toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(all, TIMEOUT);
    Map<Integer, Stretch> filled = new HashMap<>();
    consumer.beginningOffsets(all, TIMEOUT)
        .forEach((partition, first) -> filled.put(partition.partition(), new Stretch(first, ends.get(partition))));
    return filled;
  }

  private void readTo(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Stretch> stretches,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    long lastProgress = System.nanoTime();
    while (!stretches.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        lastProgress = System.nanoTime();
        Stretch stretch = stretches.get(new TopicPartition(record.topic(), record.partition()));
        if (stretch != null && record.offset() < stretch.end()) {
          reader.accept(record);
        }
      }
      // By position and not by record: the last offsets may hold no record.
      if (stretches.entrySet().removeIf(s -> consumer.position(s.getKey(), TIMEOUT) >= s.getValue().end())) {
        consumer.assign(stretches.keySet());
        lastProgress = System.nanoTime();
      }
      if (System.nanoTime() - lastProgress > TIMEOUT.toNanos()) {
        throw new TimeoutException("the dead letters could not be read to their end within " + TIMEOUT);
      }
    }
  }
}
