package vn.biennien.kafka;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.kafka.deadletter.DeadLetters;

/** Takes a batch through the handler and what it rejects through the dead letters. */
final class BatchRun {

  private final BatchHandler handler;
  private final DeadLetters deadLetters;
  private final WorkerMetrics metrics;
  private final Tracer tracer;
  private final String group;

  BatchRun(BatchHandler handler, DeadLetters deadLetters, WorkerMetrics metrics, Tracer tracer, String group) {
    this.handler = handler;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.tracer = tracer;
    this.group = group;
  }

  /**
   * @return never fails. One settlement for each task in order: a {@link Settlement.Reject} has its dead letter
   *     acknowledged, a {@link Settlement.Retry} must be handed over again
   */
  CompletionStage<List<Settlement>> run(List<Task> batch) {
    List<ConsumerRecord<byte[], byte[]>> records = batch.stream().map(Task::record).toList();
    RecordSpans spans = new RecordSpans(tracer, group, records);
    long begun = System.nanoTime();
    return handle(records, spans)
        .exceptionally(failure -> all(batch, failure))
        .thenCompose(settlements -> bury(batch, KeyOrder.keep(batch, settlements)))
        .thenApply(settlements -> KeyOrder.keep(batch, settlements))
        .thenApply(settlements -> {
          metrics.handled(settlements, System.nanoTime() - begun);
          for (int i = 0; i < settlements.size(); i++) {
            spans.end(records.get(i), settlements.get(i));
          }
          return settlements;
        })
        // Whatever went wrong on our own side, the lane must go on.
        .exceptionally(failure -> Collections.nCopies(batch.size(), new Settlement.Retry(failure)));
  }

  private static List<Settlement> all(List<Task> batch, Throwable failure) {
    return Collections.nCopies(batch.size(), Settlement.of(failure));
  }

  private CompletionStage<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> records, RecordSpans spans) {
    try (Scope scope = spans.batch().makeCurrent()) {
      return handler.handle(records).thenApply(settlements -> checked(records, settlements));
    } catch (Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private static List<Settlement> checked(List<ConsumerRecord<byte[], byte[]>> records, List<Settlement> settlements) {
    if (settlements == null || settlements.size() != records.size() || settlements.stream().anyMatch(Objects::isNull)) {
      throw new IllegalStateException("a handler must settle each of " + records.size() + " records, but returned " + settlements);
    }
    return settlements;
  }

  private CompletionStage<List<Settlement>> bury(List<Task> batch, List<Settlement> settlements) {
    List<CompletableFuture<Settlement>> buried = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Settlement settlement = settlements.get(i);
      buried.add(settlement instanceof Settlement.Reject reject
          ? bury(batch.get(i), reject)
          : CompletableFuture.completedFuture(settlement));
    }
    return CompletableFuture.allOf(buried.toArray(CompletableFuture[]::new))
        .thenApply(all -> buried.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Settlement> bury(Task task, Settlement.Reject reject) {
    return deadLetters.publish(task.record(), reject.stage(), reject.reason(), task.failures() + 1)
        .<Settlement>thenApply(acknowledged -> reject)
        .exceptionally(Settlement::of)
        .toCompletableFuture();
  }
}
