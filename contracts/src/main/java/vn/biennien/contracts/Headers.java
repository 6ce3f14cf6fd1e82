package vn.biennien.contracts;

/** Names of record headers: CloudEvents' Kafka binding (binary mode), W3C trace context, and dead letters. */
public final class Headers {

  public static final String CE_ID = "ce_id";
  public static final String CE_TYPE = "ce_type";
  public static final String CE_SOURCE = "ce_source";
  public static final String CE_TIME = "ce_time";
  public static final String CE_SPECVERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  /** Why the record could not be processed, one sentence. */
  public static final String DEAD_LETTER_REASON = "dl_reason";
  /** Which step gave up: {@code decode}, {@code enrich}, {@code index} … */
  public static final String DEAD_LETTER_STAGE = "dl_stage";
  public static final String DEAD_LETTER_TOPIC = "dl_topic";
  public static final String DEAD_LETTER_PARTITION = "dl_partition";
  public static final String DEAD_LETTER_OFFSET = "dl_offset";
  /** How often the record was tried before it was given up. */
  public static final String DEAD_LETTER_ATTEMPTS = "dl_attempts";
  /** The consumer group that gave up. */
  public static final String DEAD_LETTER_GROUP = "dl_group";
  /** When it was given up, ISO 8601. */
  public static final String DEAD_LETTER_TIME = "dl_time";
  /** Only on a letter that was cut off because the topic does not take it whole: the size of the original value in bytes. */
  public static final String DEAD_LETTER_TRUNCATED = "dl_truncated";
  /**
   * Only on a marker, a record without a value: the offset, in the marker's own partition, of a letter that was sent
   * again and need not be listed any more.
   */
  public static final String DEAD_LETTER_RESENT = "dl_resent";

  private Headers() {
  }
}
