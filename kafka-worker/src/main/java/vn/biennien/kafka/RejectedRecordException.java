package vn.biennien.kafka;

/** A record that will fail each time it is tried. */
public final class RejectedRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String stage;

  /**
   * @param stage  which step gave up: {@code decode}, {@code enrich}, {@code index} …
   * @param reason one sentence for ops
   */
  public RejectedRecordException(String stage, String reason) {
    this(stage, reason, null);
  }

  /**
   * @param stage  which step gave up: {@code decode}, {@code enrich}, {@code index} …
   * @param reason one sentence for ops
   * @param cause  for the log; may be null
   */
  public RejectedRecordException(String stage, String reason, Throwable cause) {
    super(reason, cause);
    this.stage = stage;
  }

  /** Which step gave up. */
  public String stage() {
    return stage;
  }
}
