package vn.biennien.enrich.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.biennien.contracts.Enrichment;

/** What the pipeline shows beside the worker's own metrics: what was tagged, what was given up, where the time goes. */
@ApplicationScoped
public class EnrichMetrics {

  private final MeterRegistry registry;
  private final Counter retracted;
  private final Timer decode;
  private final Timer enrich;
  private final Timer publish;

  EnrichMetrics(MeterRegistry registry) {
    this.registry = registry;
    retracted = Counter.builder("biennien.enrich.retractions").description("Retractions passed on").register(registry);
    decode = timer("decode", "Reading an event");
    enrich = timer("enrich", "Tagging an article and writing the event");
    publish = timer("publish", "From sending an event until all replicas in sync have it");
  }

  private Timer timer(String stage, String description) {
    return Timer.builder("biennien.enrich").tag("stage", stage).description(description).register(registry);
  }

  /** An article was tagged and the broker has it. The tagger knows eight languages, so the tags are few. */
  void enriched(Enrichment content) {
    Counter.builder("biennien.enrich.articles").description("Articles tagged and published")
        .tag("kind", content.kind().name().toLowerCase(Locale.ROOT)).tag("language", content.language())
        .register(registry).increment();
  }

  void retracted() {
    retracted.increment();
  }

  /** A record is given up; if the dead letter cannot be written, it is counted again. */
  void rejected(String stage) {
    Counter.builder("biennien.enrich.dead.letters").description("Records given up, by the step that gave up")
        .tag("stage", stage).register(registry).increment();
  }

  void decoded(long nanos) {
    decode.record(nanos, TimeUnit.NANOSECONDS);
  }

  void tagged(long nanos) {
    enrich.record(nanos, TimeUnit.NANOSECONDS);
  }

  void published(long nanos) {
    publish.record(nanos, TimeUnit.NANOSECONDS);
  }
}
