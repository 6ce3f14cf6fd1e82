package vn.biennien.ingest.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Headers;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.event.EventHeaders;
import vn.biennien.kafka.event.TraceHeaders;

/** Sends events to Kafka and says which of them it has. Used by one thread. */
@ApplicationScoped
public class EventSender {

  private static final Logger LOG = Logger.getLogger(EventSender.class);
  private static final String CE_SOURCE = "/biennien/ingest-service";

  private final EventPublisher kafka;
  private final String topic;
  private final Tracer tracer;
  private final Counter published;
  private final Counter failures;

  EventSender(OutboxConfig config, @Identifier("default-kafka-broker") Map<String, Object> settings, Tracer tracer,
      MeterRegistry metrics, Event<Producer<byte[], byte[]>> producers) {
    kafka = new EventPublisher(producerSettings(settings, config.deliveryTimeout()),
        ClientListener.of(consumer -> { }, producers::fire));
    topic = config.topic();
    this.tracer = tracer;
    published = metrics.counter("biennien.ingest.published");
    failures = metrics.counter("biennien.ingest.publish.failures");
  }

  private static Map<String, Object> producerSettings(Map<String, Object> kafka, Duration deliveryTimeout) {
    Map<String, Object> settings = new HashMap<>(kafka);
    // Batches come ready from the outbox, so gathering would only add to the time to search.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryTimeout.toMillis() / 2);
    return settings;
  }

  /**
   * Sends events in order and waits until Kafka has answered for each.
   *
   * @return the rows that are done. Of an article one of whose events failed, no later one is: it is sent again, so
   *     that the newest version comes last on the topic
   */
  List<Long> send(List<WaitingEvent> events) {
    List<CompletionStage<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (WaitingEvent event : events) {
      CompletableFuture<RecordMetadata> sending = send(event).toCompletableFuture();
      sent.add(sending);
      if (isBrokerAway(sending)) {
        // Each further send would block as long as this one did.
        break;
      }
    }
    return done(events, sent);
  }

  /** A send that failed at once, and not for what it sends. */
  private static boolean isBrokerAway(CompletableFuture<RecordMetadata> sending) {
    return sending.isCompletedExceptionally()
        && !(sending.handle((metadata, failure) -> failure.getCause()).join() instanceof RecordTooLargeException);
  }

  private CompletionStage<RecordMetadata> send(WaitingEvent event) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic,
        event.articleId().toString().getBytes(StandardCharsets.UTF_8), event.body());
    EventHeaders.of(event.type(), event.articleId(), event.version(), CE_SOURCE, event.time())
        .writeTo(record.headers());
    Span span = startSpan(record, event);
    return kafka.send(record).whenComplete((metadata, failure) -> {
      if (failure != null) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    });
  }

  /** The trace goes on where the push left it. */
  private Span startSpan(ProducerRecord<byte[], byte[]> record, WaitingEvent event) {
    if (event.traceparent() == null) {
      return Span.getInvalid();
    }
    record.headers().add(Headers.TRACEPARENT, event.traceparent().getBytes(StandardCharsets.UTF_8));
    Context push = TraceHeaders.extract(record.headers());
    Span span = tracer.spanBuilder(topic + " publish").setParent(push).setSpanKind(SpanKind.PRODUCER).startSpan();
    TraceHeaders.inject(push.with(span), record.headers());
    return span;
  }

  private List<Long> done(List<WaitingEvent> events, List<CompletionStage<RecordMetadata>> sent) {
    List<Long> done = new ArrayList<>(sent.size());
    Set<UUID> failed = new HashSet<>();
    Throwable reason = null;
    for (int i = 0; i < sent.size(); i++) {
      WaitingEvent event = events.get(i);
      try {
        sent.get(i).toCompletableFuture().join();
        if (!failed.contains(event.articleId())) {
          done.add(event.id());
        }
      } catch (CompletionException e) {
        failed.add(event.articleId());
        failures.increment();
        reason = e.getCause();
      }
    }
    published.increment(done.size());
    if (reason != null) {
      LOG.warnf("%d of %d events could not be published and wait: %s", failed.size(), sent.size(), reason);
    }
    return done;
  }

  void close() {
    kafka.close();
  }
}
