package vn.biennien.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The tasks of one partition that wait in a lane, in order of their offsets. Guarded by its lane. */
final class LaneQueue {

  private final Deque<Task> tasks = new ArrayDeque<>();
  private long holdBegan;
  private long holdNanos;

  void add(Task task) {
    tasks.addLast(task);
  }

  /** Puts tasks that have to be tried again in front of all others, and holds the queue for a while. */
  void putBack(List<Task> again, Duration hold) {
    for (int i = again.size() - 1; i >= 0; i--) {
      tasks.addFirst(again.get(i));
    }
    holdBegan = System.nanoTime();
    holdNanos = hold.toNanos();
  }

  boolean due() {
    return holdNanos == 0 || System.nanoTime() - holdBegan >= holdNanos;
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** Moves tasks to the batch as long as they fit. */
  void drainTo(Batch batch) {
    holdNanos = 0;
    while (!tasks.isEmpty() && batch.hasRoomFor(tasks.peekFirst())) {
      batch.add(tasks.pollFirst());
    }
  }
}
