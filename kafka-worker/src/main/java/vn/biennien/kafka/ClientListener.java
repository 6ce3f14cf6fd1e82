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

  /** Tells of each client twice in the same words, as frameworks want it that bind with the first and unbind with the second. */
  static ClientListener of(java.util.function.Consumer<Consumer<byte[], byte[]>> consumers,
      java.util.function.Consumer<Producer<byte[], byte[]>> producers) {
    return new ClientListener() {
      @Override
      public void created(Consumer<byte[], byte[]> consumer) {
        consumers.accept(consumer);
      }

      @Override
      public void closing(Consumer<byte[], byte[]> consumer) {
        consumers.accept(consumer);
      }

      @Override
      public void created(Producer<byte[], byte[]> producer) {
        producers.accept(producer);
      }

      @Override
      public void closing(Producer<byte[], byte[]> producer) {
        producers.accept(producer);
      }
    };
  }

  default void created(Consumer<byte[], byte[]> consumer) {
  }

  default void closing(Consumer<byte[], byte[]> consumer) {
  }

  default void created(Producer<byte[], byte[]> producer) {
  }

  default void closing(Producer<byte[], byte[]> producer) {
  }
}
