package vn.biennien.kafka;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service does with records. Called on pool threads, never on the poll thread. */
@FunctionalInterface
public interface BatchHandler {

  /**
   * Handles a batch. Records of one key are never in two batches at the same time and come in the order of
   * their offsets; a batch may hold several records of one key.
   *
   * <p>Only a {@link RejectedRecordException} gives a record up. Everything else is tried again for ever, so code
   * that does not depend on other servers should turn its own failures into rejections.
   *
   * @param batch at least one record, at most {@code maxBatch} of the worker's settings
   * @return completes with one settlement for each record, in the order of the batch. If it fails, or the call
   *     throws, the whole batch counts as failed in the way {@link Settlement#of(Throwable)} says. Where a record
   *     is to be retried, the later ones of its key in the batch are handed over again behind it, done or not:
   *     so the newest always has the last word
   */
  CompletionStage<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception;

  /**
   * Handles each record of a batch by itself: all are begun one after the other, then all are waited for. While a
   * record's handler is called, {@code Context.current()} holds that record's span.
   */
  static BatchHandler each(RecordHandler handler) {
    return new EachRecord(handler);
  }
}
