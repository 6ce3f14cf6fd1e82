package vn.biennien.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The partitions a worker has, through all rebalances. Only touched by the poll thread. */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(Assignment.class);

  private final WorkerSettings settings;
  private final Consumer<byte[], byte[]> consumer;
  private final Lanes lanes;
  private final Committer committer;
  private final Map<TopicPartition, AssignedPartition> partitions = new HashMap<>();

  Assignment(WorkerSettings settings, Consumer<byte[], byte[]> consumer, Lanes lanes) {
    this.settings = settings;
    this.consumer = consumer;
    this.lanes = lanes;
    this.committer = new Committer(consumer);
  }

  Collection<AssignedPartition> partitions() {
    return partitions.values();
  }

  /** Takes a record in. What starts it is {@link Lanes#kick()}. */
  void take(ConsumerRecord<byte[], byte[]> record) {
    AssignedPartition partition = partitions.get(new TopicPartition(record.topic(), record.partition()));
    Task task = new Task(record, partition);
    partition.take(task);
    lanes.add(task);
  }

  /**
   * Pauses the partitions that have their share in flight, resumes those that have room again.
   *
   * @return how many are paused
   */
  int pauseAndResume() {
    int count = Math.max(1, partitions.size());
    Set<TopicPartition> pause = new HashSet<>();
    Set<TopicPartition> resume = new HashSet<>();
    for (AssignedPartition partition : partitions.values()) {
      boolean full = partition.full(settings.maxInFlight() / count, settings.maxBytes() / count);
      (full ? pause : resume).add(partition.id());
    }
    resume.retainAll(consumer.paused());
    consumer.pause(pause);
    consumer.resume(resume);
    return pause.size();
  }

  void commitAsync() {
    committer.commitAsync(partitions.values());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    for (TopicPartition id : assigned) {
      partitions.put(id, new AssignedPartition(id));
    }
    LOG.infof("%s: assigned %s, now %d partitions", settings.groupId(), assigned, partitions.size());
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    List<AssignedPartition> leaving = forget(revoked);
    if (leaving.isEmpty()) {
      return;
    }
    LOG.infof("%s: leaving %s", settings.groupId(), revoked);
    drain(leaving);
    committer.commitSync(leaving);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> lost) {
    LOG.warnf("%s: lost %s; what was in flight is handled again by its new owner", settings.groupId(), lost);
    forget(lost);
  }

  /** Ends all work in the way of a revocation. */
  void end() {
    onPartitionsRevoked(List.copyOf(partitions.keySet()));
  }

  private List<AssignedPartition> forget(Collection<TopicPartition> ids) {
    List<AssignedPartition> leaving = new ArrayList<>();
    for (TopicPartition id : ids) {
      AssignedPartition partition = partitions.remove(id);
      if (partition != null) {
        partition.revoke();
        lanes.drop(partition);
        leaving.add(partition);
      }
    }
    return leaving;
  }

  private void drain(List<AssignedPartition> leaving) {
    long deadline = System.nanoTime() + settings.drainTimeout().toNanos();
    for (AssignedPartition partition : leaving) {
      if (!awaitIdle(partition, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
        LOG.warnf("%s: records were still in flight after %s and will be handled again", partition.id(), settings.drainTimeout());
      }
    }
  }

  private static boolean awaitIdle(AssignedPartition partition, Duration timeout) {
    try {
      return partition.awaitIdle(timeout.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
