package vn.biennien.kafka;

import java.util.ArrayList;
import java.util.List;

/** Tasks gathered to be handed over at once, bounded in number and bytes. */
final class Batch {

  private final int maxTasks;
  private final long maxBytes;
  private final List<Task> tasks = new ArrayList<>();
  private long bytes;

  Batch(int maxTasks, long maxBytes) {
    this.maxTasks = maxTasks;
    this.maxBytes = maxBytes;
  }

  /** One task always fits into an empty batch, however large it is. */
  boolean hasRoomFor(Task task) {
    return tasks.isEmpty() || tasks.size() < maxTasks && bytes + task.bytes() <= maxBytes;
  }

  void add(Task task) {
    tasks.add(task);
    bytes += task.bytes();
  }

  List<Task> tasks() {
    return tasks;
  }
}
