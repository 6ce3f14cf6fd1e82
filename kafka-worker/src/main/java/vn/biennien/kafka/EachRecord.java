package vn.biennien.kafka;

import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A batch handler made of a record handler. */
record EachRecord(RecordHandler handler) implements BatchHandler {

  @Override
  public CompletionStage<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> batch) {
    List<CompletableFuture<Settlement>> begun = batch.stream().map(this::begin).toList();
    return CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
        .thenApply(all -> begun.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Settlement> begin(ConsumerRecord<byte[], byte[]> record) {
    try (Scope scope = RecordSpans.contextOf(record).makeCurrent()) {
      return handler.handle(record).exceptionally(Settlement::of).toCompletableFuture();
    } catch (Throwable failure) {
      return CompletableFuture.completedFuture(Settlement.of(failure));
    }
  }
}
