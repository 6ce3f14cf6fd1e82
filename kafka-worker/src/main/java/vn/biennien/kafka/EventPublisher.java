package vn.biennien.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends records so that none is lost or doubled on the way (see {@link ClientSettings#producer}). The client is made with
 * the first record, so that a service starts while the broker cannot even be found. Thread-safe.
 */
public final class EventPublisher implements AutoCloseable {

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final Map<String, Object> settings;
  private final ClientListener listener;
  private Producer<byte[], byte[]> producer;
  private boolean closed;

  /**
   * @param kafka client settings by their Kafka names
   * @throws org.apache.kafka.common.config.ConfigException if one of them has a value it cannot have
   */
  public EventPublisher(Map<String, Object> kafka, ClientListener listener) {
    this.settings = ClientSettings.producer(kafka);
    this.listener = listener;
    new ProducerConfig(settings);
  }

  /**
   * Sends a record. May block for {@code max.block.ms} while the broker is away.
   *
   * @return completes on the client's own thread when the broker has the record on all replicas in sync; fails with
   *     Kafka's exception otherwise. Stages that do real work belong on another thread
   */
  public CompletionStage<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
    CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
    try {
      producer().send(record, (metadata, failure) -> {
        if (failure == null) {
          sent.complete(metadata);
        } else {
          sent.completeExceptionally(failure);
        }
      });
    } catch (KafkaException | IllegalStateException failure) {
      sent.completeExceptionally(failure);
    }
    return sent;
  }

  private synchronized Producer<byte[], byte[]> producer() {
    if (closed) {
      throw new IllegalStateException("the publisher is closed");
    }
    if (producer == null) {
      producer = new KafkaProducer<>(settings);
      listener.created(producer);
    }
    return producer;
  }

  /** Sends what is waiting and closes the client; gives up after 10 s. What is sent later fails. */
  @Override
  public synchronized void close() {
    closed = true;
    if (producer != null) {
      listener.closing(producer);
      producer.close(CLOSE_TIMEOUT);
      producer = null;
    }
  }
}
