package vn.biennien.enrich.pipeline;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;

/** The one producer of the service, and the listener that binds the metrics of Kafka's clients. */
class KafkaClients {

  /** Quarkus binds a client's metrics at the first event with it, and takes them away at the second. */
  @Produces
  @Singleton
  ClientListener listener(Event<Consumer<byte[], byte[]>> consumers, Event<Producer<byte[], byte[]>> producers) {
    return ClientListener.of(consumers::fire, producers::fire);
  }

  @Produces
  @Singleton
  EventPublisher publisher(@Identifier("default-kafka-broker") Map<String, Object> kafka, ClientListener listener) {
    return new EventPublisher(kafka, listener);
  }

  /** Beans end after the {@code ShutdownEvent} at which the worker stops, so what it still sent is acknowledged. */
  void close(@Disposes EventPublisher publisher) {
    publisher.close();
  }
}
