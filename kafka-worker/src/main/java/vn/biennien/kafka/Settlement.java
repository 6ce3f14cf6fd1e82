package vn.biennien.kafka;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** How the handling of one record ended. */
public sealed interface Settlement {

  /** Handled; its offset may be committed. */
  record Done() implements Settlement {
  }

  /** Failed for now (a server away, overload): the record is tried again with back-off for as long as it takes. */
  record Retry(Throwable cause) implements Settlement {
  }

  /**
   * Will fail each time: the record goes to the dead letters.
   *
   * @param stage  which step gave up: {@code decode}, {@code enrich}, {@code index} …
   * @param reason one sentence for ops
   */
  record Reject(String stage, String reason) implements Settlement {

    public Reject {
      stage = stage == null ? "unknown" : stage;
      reason = reason == null ? "no reason given" : reason;
    }
  }

  Settlement DONE = new Done();

  /** {@link RejectedRecordException} is a {@link Reject}; everything else is a {@link Retry}. */
  static Settlement of(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof RejectedRecordException rejected
        ? new Reject(rejected.stage(), rejected.getMessage())
        : new Retry(cause);
  }
}
