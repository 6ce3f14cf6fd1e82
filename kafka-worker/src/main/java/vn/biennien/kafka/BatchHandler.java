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
   * @param batch at least one record, at most {@code maxBatch} of the worker's settings
   * @return completes with one settlement for each record, in the order of the batch. If it fails, or the call
   *     throws, the whole batch counts as failed in the way {@link Settlement#of(Throwable)} says
   */
  CompletionStage<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception;
}
