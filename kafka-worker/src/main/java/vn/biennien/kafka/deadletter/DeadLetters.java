package vn.biennien.kafka.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.EventPublisher;

/** Writes records that were given up to the dead-letter topic: key, value and headers as they came, and why. */
public final class DeadLetters {

  /** What is kept of each part of a record that the topic does not take as a whole. */
  static final int CUT_BYTES = 64 * 1024;

  private static final int REASON_LENGTH = 500;

  private final EventPublisher publisher;
  private final String topic;
  private final String group;
  private final Clock clock;

  /**
   * @param publisher stays the caller's: close it after the worker
   * @param group     the consumer group that gives records up
   */
  public DeadLetters(EventPublisher publisher, String group) {
    this(publisher, Topic.DEAD_LETTERS.topicName(), group, Clock.systemUTC());
  }

  /** As above, with another topic and clock. */
  public DeadLetters(EventPublisher publisher, String topic, String group, Clock clock) {
    this.publisher = publisher;
    this.topic = topic;
    this.group = group;
    this.clock = clock;
  }

  /**
   * Gives a record up. One that the topic does not take for its size goes there cut off, with its size in
   * {@link Headers#DEAD_LETTER_TRUNCATED}; its place in the other headers tells where the whole of it is.
   *
   * @param stage    which step gave up
   * @param reason   one sentence; cut after 500 characters
   * @param attempts how often it was tried, at least 1
   * @return completes when the broker has acknowledged the dead letter
   */
  public CompletionStage<Void> publish(ConsumerRecord<byte[], byte[]> record, String stage, String reason, int attempts) {
    ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    describe(letter, record, stage, reason, attempts);
    return publisher.send(letter)
        .handle((metadata, failure) -> isTooLarge(failure)
            ? publisher.send(cut(record, stage, reason, attempts))
            : finished(metadata, failure))
        .thenCompose(Function.identity())
        .thenAccept(metadata -> { });
  }

  private static CompletionStage<RecordMetadata> finished(RecordMetadata metadata, Throwable failure) {
    return failure == null ? CompletableFuture.completedFuture(metadata) : CompletableFuture.failedFuture(failure);
  }

  private static boolean isTooLarge(Throwable failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof CompletionException && failure.getCause() instanceof RecordTooLargeException;
  }

  private ProducerRecord<byte[], byte[]> cut(ConsumerRecord<byte[], byte[]> record, String stage, String reason, int attempts) {
    byte[] key = record.key() == null || record.key().length > CUT_BYTES ? null : record.key();
    byte[] value = record.value() == null ? null : Arrays.copyOf(record.value(), Math.min(record.value().length, CUT_BYTES));
    ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, null, key, value);
    if (bytes(record.headers()) <= CUT_BYTES) {
      record.headers().forEach(letter.headers()::add);
    }
    describe(letter, record, stage, reason, attempts);
    put(letter, Headers.DEAD_LETTER_TRUNCATED, Integer.toString(record.value() == null ? 0 : record.value().length));
    return letter;
  }

  private static long bytes(Iterable<Header> headers) {
    long bytes = 0;
    for (Header header : headers) {
      bytes += header.key().length() * 3L + (header.value() == null ? 0 : header.value().length);
    }
    return bytes;
  }

  private void describe(ProducerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> record, String stage,
      String reason, int attempts) {
    put(letter, Headers.DEAD_LETTER_REASON, reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) + "…" : reason);
    put(letter, Headers.DEAD_LETTER_STAGE, stage);
    put(letter, Headers.DEAD_LETTER_TOPIC, record.topic());
    put(letter, Headers.DEAD_LETTER_PARTITION, Integer.toString(record.partition()));
    put(letter, Headers.DEAD_LETTER_OFFSET, Long.toString(record.offset()));
    put(letter, Headers.DEAD_LETTER_ATTEMPTS, Integer.toString(attempts));
    put(letter, Headers.DEAD_LETTER_GROUP, group);
    put(letter, Headers.DEAD_LETTER_TIME, clock.instant().toString());
  }

  /** Replaces, so that a record that fails again after it was sent again tells of its last failure only. */
  private static void put(ProducerRecord<byte[], byte[]> letter, String name, String value) {
    letter.headers().remove(name).add(name, value.getBytes(UTF_8));
  }
}
