package vn.biennien.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * How a worker runs.
 *
 * @param topic          what it reads
 * @param groupId        its consumer group
 * @param threads        threads that handle batches; keys are spread over them
 * @param maxBatch       the most records handed over at once
 * @param maxInFlight    the most records taken but not settled; above it partitions are paused
 * @param maxBytes       the most bytes of records taken but not settled
 * @param retryMin       first pause before a record is tried again
 * @param retryMax       longest pause
 * @param drainTimeout   how long a shutdown or a revoked partition waits for what is in flight
 * @param kafka          client settings by their Kafka names: {@code bootstrap.servers}, {@code group.protocol} …
 */
public record WorkerSettings(String topic, String groupId, int threads, int maxBatch, int maxInFlight, long maxBytes,
    Duration retryMin, Duration retryMax, Duration drainTimeout, Map<String, Object> kafka) {
}
