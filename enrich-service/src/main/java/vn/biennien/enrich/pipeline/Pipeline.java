package vn.biennien.enrich.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import vn.biennien.enrich.pipeline.ArticleHandler.Tagging;
import vn.biennien.enrichment.Enricher;
import vn.biennien.kafka.BatchHandler;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.Instruments;
import vn.biennien.kafka.KafkaWorker;
import vn.biennien.kafka.WorkerSettings;
import vn.biennien.kafka.WorkerState;
import vn.biennien.kafka.deadletter.DeadLetters;

/** Runs with the service: reads raw articles, tags them, writes them. Keeps nothing, so any number may run side by side. */
@ApplicationScoped
public class Pipeline {

  private final KafkaWorker worker;

  @Inject
  Pipeline(EnrichConfig config, Enricher enricher, EventPublisher publisher, EnrichMetrics metrics, MeterRegistry registry,
      OpenTelemetry telemetry, @Identifier("default-kafka-broker") Map<String, Object> kafka, ClientListener clients) {
    this(config, enricher::enrich, publisher, metrics, kafka, new Instruments(registry, telemetry, clients));
  }

  Pipeline(EnrichConfig config, Tagging tagger, EventPublisher publisher, EnrichMetrics metrics, Map<String, Object> kafka,
      Instruments instruments) {
    ArticleHandler handler = new ArticleHandler(tagger, new EnrichedRecords(config.enrichedTopic()), publisher, metrics);
    DeadLetters deadLetters = new DeadLetters(publisher, config.deadLetters(), config.group(), Clock.systemUTC());
    worker = new KafkaWorker(settings(config, kafka), BatchHandler.each(handler), deadLetters, instruments);
  }

  private static WorkerSettings settings(EnrichConfig config, Map<String, Object> kafka) {
    return new WorkerSettings(config.rawTopic(), config.group(),
        config.threads().orElse(Runtime.getRuntime().availableProcessors()), config.maxBatch(), config.maxInFlight(),
        config.maxBytes(), config.retryMin(), config.retryMax(), config.drainTimeout(), kafka);
  }

  void start(@Observes StartupEvent event) {
    worker.start();
  }

  void stop(@Observes ShutdownEvent event) {
    worker.close();
  }

  /** Whether the consumer polls; true while the broker is away. */
  public boolean isLive() {
    return worker.isLive();
  }

  /** What the consumer does. */
  public WorkerState state() {
    return worker.state();
  }
}
