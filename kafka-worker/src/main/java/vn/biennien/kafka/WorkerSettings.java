package vn.biennien.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * How a worker runs.
 *
 * @param topic          what it reads
 * @param groupId        its consumer group
 * @param threads        threads that handle batches, each one lane of keys; at least 1
 * @param maxBatch       the most records handed over at once; at least 1
 * @param maxInFlight    the most records taken but not settled. Shared out evenly over the partitions, so that one that is
 *                       stuck never starves the others; a partition at its share is paused. May be exceeded by one poll
 * @param maxBytes       the most bytes of keys and values taken but not settled, shared out in the same way
 * @param retryMin       first pause before a record is tried again
 * @param retryMax       longest pause
 * @param drainTimeout   how long a shutdown or a revoked partition waits for what is in flight; well below
 *                       {@code max.poll.interval.ms}
 * @param kafka          client settings by their Kafka names: {@code bootstrap.servers}, {@code group.protocol} …;
 *                       see {@link ClientSettings} for what is set where nothing is said
 */
public record WorkerSettings(String topic, String groupId, int threads, int maxBatch, int maxInFlight, long maxBytes,
    Duration retryMin, Duration retryMax, Duration drainTimeout, Map<String, Object> kafka) {

  /** @throws IllegalArgumentException if a value is out of its range; the message names it */
  public WorkerSettings {
    require(topic != null && !topic.isBlank(), "topic must be given");
    require(groupId != null && !groupId.isBlank(), "groupId must be given");
    require(threads >= 1, "threads must be at least 1");
    require(maxBatch >= 1, "maxBatch must be at least 1");
    require(maxInFlight >= 1, "maxInFlight must be at least 1");
    require(maxBytes >= 1, "maxBytes must be at least 1");
    require(retryMin.toMillis() >= 1, "retryMin must be at least 1 ms");
    require(retryMax.compareTo(retryMin) >= 0, "retryMax must not be shorter than retryMin");
    require(!drainTimeout.isNegative(), "drainTimeout must not be negative");
    kafka = Map.copyOf(kafka);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
