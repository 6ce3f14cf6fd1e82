package vn.biennien.kafka.deadletter;

import java.time.Instant;
import java.util.Map;

/**
 * A record that was given up, without its value. Texts are cut after 500 characters.
 *
 * @param partition         of the dead-letter topic; with {@code offset} the letter's name
 * @param offset            in that partition
 * @param time              when it was given up
 * @param reason            why, one sentence
 * @param stage             which step gave up
 * @param group             the consumer group that gave up
 * @param attempts          how often it was tried
 * @param originalTopic     where it came from
 * @param originalPartition where it came from
 * @param originalOffset    where it came from
 * @param key               its key as text, or null
 * @param size              of its original value in bytes
 * @param cutOff            whether the letter has only the beginning of the value
 * @param headers           its own headers as text, those of the dead letter left out
 */
public record DeadLetter(int partition, long offset, Instant time, String reason, String stage, String group, int attempts,
    String originalTopic, int originalPartition, long originalOffset, String key, int size, boolean cutOff,
    Map<String, String> headers) {
}
