package vn.biennien.kafka;

import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Handles one record, see {@link BatchHandler#each(RecordHandler)}. */
@FunctionalInterface
public interface RecordHandler {

  /** @return completes with how it ended; a failure, or a throw, counts as {@link Settlement#of(Throwable)} says */
  CompletionStage<Settlement> handle(ConsumerRecord<byte[], byte[]> record) throws Exception;
}
