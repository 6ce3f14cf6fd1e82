package vn.biennien.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One of the ways through the worker. Takes one batch at a time, so what is in the same lane keeps its order. A
 * partition whose record has to be tried again is held in this lane, the other partitions go on.
 */
final class Lane {

  private static final Logger LOG = Logger.getLogger(Lane.class);

  private final BatchRun run;
  private final Executor pool;
  private final Supplier<Batch> newBatch;
  private final Backoff backoff;
  private final Map<AssignedPartition, LaneQueue> queues = new LinkedHashMap<>();
  private boolean busy;

  Lane(BatchRun run, Executor pool, Supplier<Batch> newBatch, Backoff backoff) {
    this.run = run;
    this.pool = pool;
    this.newBatch = newBatch;
    this.backoff = backoff;
  }

  synchronized void add(Task task) {
    queues.computeIfAbsent(task.partition(), p -> new LaneQueue()).add(task);
  }

  /** Forgets what waits of a partition; what a handler has is not touched. */
  synchronized void drop(AssignedPartition partition) {
    queues.remove(partition);
  }

  /** Hands the next batch over, unless one is under way or nothing is due. */
  void kick() {
    List<Task> batch = next();
    if (!batch.isEmpty()) {
      pool.execute(() -> run.run(batch).thenAccept(settlements -> settle(batch, settlements)));
    }
  }

  private synchronized List<Task> next() {
    if (busy) {
      return List.of();
    }
    Batch batch = newBatch.get();
    for (AssignedPartition partition : List.copyOf(queues.keySet())) {
      LaneQueue queue = queues.get(partition);
      int before = batch.tasks().size();
      if (queue.due()) {
        queue.drainTo(batch);
      }
      // What was served goes to the end, so that a busy partition does not always come first.
      if (batch.tasks().size() > before) {
        queues.remove(partition);
        if (!queue.isEmpty()) {
          queues.put(partition, queue);
        }
      }
    }
    batch.tasks().forEach(task -> task.partition().handOver(task));
    busy = !batch.tasks().isEmpty();
    return batch.tasks();
  }

  private void settle(List<Task> batch, List<Settlement> settlements) {
    Map<AssignedPartition, List<Task>> again = new LinkedHashMap<>();
    Map<AssignedPartition, Throwable> causes = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Task task = batch.get(i);
      if (settlements.get(i) instanceof Settlement.Retry retry) {
        again.computeIfAbsent(task.partition(), p -> new ArrayList<>()).add(task);
        if (retry.cause() != null) {
          task.failed();
          causes.putIfAbsent(task.partition(), retry.cause());
        }
      } else {
        task.partition().finish(task);
      }
    }
    synchronized (this) {
      again.forEach((partition, tasks) -> putBack(partition, tasks, causes.get(partition)));
      busy = false;
    }
    batch.forEach(task -> task.partition().handBack(task));
    kick();
  }

  private void putBack(AssignedPartition partition, List<Task> tasks, Throwable cause) {
    if (partition.revoked()) {
      return;
    }
    int failures = tasks.stream().mapToInt(Task::failures).max().orElse(1);
    Duration hold = backoff.after(Math.max(1, failures));
    queues.computeIfAbsent(partition, p -> new LaneQueue()).putBack(tasks, hold);
    // The whole stack once; then one line each time, which the back-off keeps rare.
    LOG.warnf(failures <= 1 ? cause : null, "%s: %d records from offset %d on failed %d times and are tried again in %d ms: %s",
        partition.id(), tasks.size(), tasks.get(0).record().offset(), failures, hold.toMillis(), cause);
  }
}
