package vn.biennien.kafka;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/**
 * One partition from its assignment to its revocation: what is open and what may be committed. A partition that comes
 * back gets a new object, so that what was in flight before cannot finish anything in the new life.
 */
final class AssignedPartition {

  private final TopicPartition id;
  private final OffsetTracker offsets = new OffsetTracker();
  private long openBytes;
  private long committed = -1;
  private int inHand;
  private boolean revoked;
  private boolean full;

  AssignedPartition(TopicPartition id) {
    this.id = id;
  }

  TopicPartition id() {
    return id;
  }

  synchronized void take(Task task) {
    offsets.take(task.record().offset());
    openBytes += task.bytes();
  }

  /** A handler gets the task. */
  synchronized void handOver(Task task) {
    inHand++;
  }

  /** The handler is through with the task, with whatever result. */
  synchronized void handBack(Task task) {
    inHand--;
    if (inHand == 0) {
      notifyAll();
    }
  }

  /** The task needs no more work: its offset counts as finished. */
  synchronized void finish(Task task) {
    offsets.finish(task.record().offset());
    openBytes -= task.bytes();
  }

  /** From now on nothing is taken, retried or counted. */
  synchronized void revoke() {
    revoked = true;
  }

  synchronized boolean revoked() {
    return revoked;
  }

  /** Waits until no handler holds a task of this partition. @return false if that took longer than the time given */
  synchronized boolean awaitIdle(long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    while (inHand > 0) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000 + 1);
    }
    return true;
  }

  synchronized int open() {
    return offsets.open();
  }

  /** The offset to commit, if it is not what was committed last. */
  synchronized OptionalLong uncommitted() {
    OptionalLong committable = offsets.committable();
    return committable.isPresent() && committable.getAsLong() == committed ? OptionalLong.empty() : committable;
  }

  synchronized void committed(long offset) {
    committed = offset;
  }

  /** Whether it has its share; once full, it stays so down to half of the share, so that it does not flutter. */
  synchronized boolean full(long shareOfRecords, long shareOfBytes) {
    long part = full ? 2 : 1;
    full = offsets.open() >= Math.max(1, shareOfRecords / part) || openBytes >= Math.max(1, shareOfBytes / part);
    return full;
  }
}
