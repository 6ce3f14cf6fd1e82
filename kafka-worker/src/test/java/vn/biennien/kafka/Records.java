package vn.biennien.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Records without a broker. */
final class Records {

  private static final AssignedPartition PARTITION = new AssignedPartition(new TopicPartition("t", 0));

  private Records() {
  }

  static ConsumerRecord<byte[], byte[]> record(long offset, String key) {
    return new ConsumerRecord<>("t", 0, offset, key == null ? null : key.getBytes(UTF_8), new byte[10]);
  }

  static Task task(long offset, String key) {
    return new Task(record(offset, key), PARTITION);
  }
}
