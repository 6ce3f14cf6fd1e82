package vn.biennien.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Told of each Kafka client once after it was made and once before it is closed, so that a framework can bind the
 * client's own metrics. Called on the thread that owns the client; must not block and must not use the client otherwise.
 */
public interface ClientListener {

  /** Listens to nothing. */
  ClientListener NONE = new ClientListener() {
  };

  default void created(Consumer<byte[], byte[]> consumer) {
  }

  default void closing(Consumer<byte[], byte[]> consumer) {
  }

  default void created(Producer<byte[], byte[]> producer) {
  }

  default void closing(Producer<byte[], byte[]> producer) {
  }
}
