package vn.biennien.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** All lanes of a worker and the pool they run on. Records of one key always take the same lane. */
final class Lanes implements AutoCloseable {

  private final ExecutorService pool;
  private final List<Lane> lanes;
  private volatile boolean closed;

  Lanes(WorkerSettings settings, BatchRun run) {
    AtomicInteger number = new AtomicInteger();
    // A pool thread may be made by any thread that settles a batch, also by one of Kafka's.
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    pool = Executors.newFixedThreadPool(settings.threads(), task -> {
      Thread thread = new Thread(task, settings.groupId() + "-lane-" + number.incrementAndGet());
      // A handler that hangs for good must not keep the process from ending.
      thread.setDaemon(true);
      thread.setContextClassLoader(classes);
      return thread;
    });
    Backoff backoff = new Backoff(settings.retryMin(), settings.retryMax());
    long batchBytes = Math.max(1, settings.maxBytes() / settings.threads());
    lanes = Stream.generate(() -> new Lane(run, executor(), () -> new Batch(settings.maxBatch(), batchBytes), backoff))
        .limit(settings.threads()).toList();
  }

  private Executor executor() {
    return batch -> {
      try {
        pool.execute(batch);
      } catch (RejectedExecutionException e) {
        if (!closed) {
          throw e;
        }
      }
    };
  }

  void add(Task task) {
    byte[] key = task.record().key();
    int hash = key == null ? Long.hashCode(task.record().offset()) : Arrays.hashCode(key);
    lanes.get(Math.floorMod(hash, lanes.size())).add(task);
  }

  /** Starts whatever is due. */
  void kick() {
    lanes.forEach(Lane::kick);
  }

  void drop(AssignedPartition partition) {
    lanes.forEach(lane -> lane.drop(partition));
  }

  /** Interrupts the handlers that still run. */
  @Override
  public void close() {
    closed = true;
    pool.shutdownNow();
  }
}
