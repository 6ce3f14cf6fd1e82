package vn.biennien.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work in batches by several threads, each taking the next batch when it is done with one. */
final class Batches {

  /** What is done with a batch. */
  @FunctionalInterface
  interface Step<T> {
    void accept(List<T> batch) throws Exception;
  }

  private Batches() {
  }

  /** Returns when all is done, or throws what the first thread that failed threw. */
  static <T> void run(Iterator<T> work, int size, int threads, Step<T> step) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Callable<Void> worker = () -> {
        for (List<T> batch = next(work, size); !batch.isEmpty(); batch = next(work, size)) {
          step.accept(batch);
        }
        return null;
      };
      List<Future<Void>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(worker));
      }
      for (Future<Void> done : workers) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> List<T> next(Iterator<T> work, int size) {
    List<T> batch = new ArrayList<>(size);
    synchronized (work) {
      while (batch.size() < size && work.hasNext()) {
        batch.add(work.next());
      }
    }
    return batch;
  }
}
