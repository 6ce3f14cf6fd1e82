package vn.biennien.kafka;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record on its way: taken from the broker and not yet settled. */
final class Task {

  private final ConsumerRecord<byte[], byte[]> record;
  private final AssignedPartition partition;
  private int failures;

  Task(ConsumerRecord<byte[], byte[]> record, AssignedPartition partition) {
    this.record = record;
    this.partition = partition;
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }

  AssignedPartition partition() {
    return partition;
  }

  int bytes() {
    return length(record.key()) + length(record.value());
  }

  private static int length(byte[] part) {
    return part == null ? 0 : part.length;
  }

  /** What must be handled in order; a record without a key has no order to keep. */
  Object key() {
    return record.key() == null ? this : new Key(partition, ByteBuffer.wrap(record.key()));
  }

  /** Only within a partition is there an order. */
  private record Key(AssignedPartition partition, ByteBuffer bytes) {
  }

  /** How often it was tried and failed. Only touched by the lane that has it, between two of its batches. */
  int failures() {
    return failures;
  }

  void failed() {
    failures++;
  }
}
