package vn.biennien.kafka;

import java.time.Duration;

/**
 * What a worker is doing, for a health page and for metrics. Counts are as of the last poll, at most about a second old.
 *
 * @param status     where in its life it is
 * @param topic      what it reads
 * @param group      its consumer group
 * @param partitions partitions assigned
 * @param paused     of these paused, because they have their share in flight
 * @param inFlight   records taken and not settled
 * @param lag        records of its partitions that are not finished, as far as the last fetch told
 * @param sincePoll  time since it last came by at the broker, or since it was made
 * @param failure    what it died of, or null
 */
public record WorkerState(Status status, String topic, String group, int partitions, int paused, long inFlight, long lag,
    Duration sincePoll, String failure) {

  /** {@code FAILED}: ended by an error it cannot handle; only a restart helps. */
  public enum Status {
    NEW, RUNNING, STOPPING, STOPPED, FAILED
  }
}
