/**
 * The consumer loop that services run: records by key over a bounded pool, retries in place, offsets committed
 * only when everything before them is finished. Start at {@link vn.biennien.kafka.KafkaWorker}.
 */
package vn.biennien.kafka;
