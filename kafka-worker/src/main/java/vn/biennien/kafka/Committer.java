package vn.biennien.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Commits the highest contiguous finished offset of each partition, where it has changed. Poll thread only. */
final class Committer {

  private static final Logger LOG = Logger.getLogger(Committer.class);
  private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;

  Committer(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** A commit that fails is made good by the next one: the offsets stay uncommitted on our side. */
  void commitAsync(Collection<AssignedPartition> partitions) {
    Map<AssignedPartition, Long> due = due(partitions);
    if (!due.isEmpty()) {
      consumer.commitAsync(offsets(due), (offsets, failure) -> {
        if (failure == null) {
          due.forEach(AssignedPartition::committed);
        } else {
          LOG.infof("offsets not committed, tried again with the next ones: %s", failure.toString());
        }
      });
    }
  }

  /** Waits at most 5 s. A failure means records that are handled again, never records that are lost. */
  void commitSync(Collection<AssignedPartition> partitions) {
    Map<AssignedPartition, Long> due = due(partitions);
    if (due.isEmpty()) {
      return;
    }
    try {
      commitThroughWakeup(offsets(due));
      due.forEach(AssignedPartition::committed);
    } catch (KafkaException failure) {
      LOG.warnf("last offsets not committed, some records will be handled again: %s", failure.toString());
    }
  }

  private void commitThroughWakeup(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets, SYNC_TIMEOUT);
    } catch (WakeupException stopping) {
      // The wake-up of a shutdown was meant for poll; it is spent now.
      consumer.commitSync(offsets, SYNC_TIMEOUT);
    }
  }

  private static Map<AssignedPartition, Long> due(Collection<AssignedPartition> partitions) {
    Map<AssignedPartition, Long> due = new HashMap<>();
    for (AssignedPartition partition : partitions) {
      partition.uncommitted().ifPresent(offset -> due.put(partition, offset));
    }
    return due;
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<AssignedPartition, Long> due) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    due.forEach((partition, offset) -> offsets.put(partition.id(), new OffsetAndMetadata(offset)));
    return offsets;
  }
}
