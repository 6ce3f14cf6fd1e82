package vn.biennien.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.Backoff;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.Instruments;
import vn.biennien.kafka.KafkaWorker;
import vn.biennien.kafka.WorkerSettings;
import vn.biennien.kafka.WorkerState;
import vn.biennien.kafka.deadletter.DeadLetters;
import vn.biennien.kafka.topic.TopicSetup;
import vn.biennien.kafka.topic.TopicSpec;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;

/**
 * Starts the indexing with the service and stops it with it: first the indices, in the background and for as long as it
 * takes, then the consumer. The API answers meanwhile.
 */
@ApplicationScoped
public class Indexer {

  private static final Logger LOG = Logger.getLogger(Indexer.class);
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

  private final IndexSetup setup;
  private final Rebuilds rebuilds;
  private final EntityCounts counts;
  private final QuietMerges merges;
  private final SearchableProbe probe;
  private final EventPublisher publisher;
  private final KafkaWorker worker;
  private final TopicSetup topics;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread starter = new Thread(this::run, "indexer-start");
  private volatile boolean started;
  private volatile boolean readable;

  Indexer(IndexConfig config, IndexSetup setup, Elastic elastic, EntityDocuments entities, Rebuilds rebuilds, EntityCounts counts, QuietMerges merges,
      IndexMetrics metrics, MeterRegistry registry, OpenTelemetry telemetry, @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Event<Consumer<byte[], byte[]>> consumers, Event<Producer<byte[], byte[]>> producers) {
    this.setup = setup;
    this.rebuilds = rebuilds;
    this.counts = counts;
    this.merges = merges;
    probe = new SearchableProbe(elastic, setup.articles().aliases().read(), metrics, Clock.systemUTC());
    Instruments instruments = new Instruments(registry, telemetry, ClientListener.of(consumers::fire, producers::fire));
    topics = new TopicSetup(kafka, List.of(TopicSpec.of(config.topic(), Topic.ENRICHED),
        TopicSpec.of(config.deadLetters(), Topic.DEAD_LETTERS)));
    publisher = new EventPublisher(kafka, instruments.clients());
    ArticleWriter writer = new ArticleWriter(elastic, entities, setup.articles().aliases().write(), setup.entities().aliases().write(), true);
    worker = new KafkaWorker(settings(config, kafka), new ArticleIndexer(writer, metrics, probe, counts),
        new DeadLetters(publisher, config.deadLetters(), config.group(), Clock.systemUTC()), instruments);
  }

  private static WorkerSettings settings(IndexConfig config, Map<String, Object> kafka) {
    return new WorkerSettings(config.topic(), config.group(), config.threads(), config.maxBatch(), config.maxInFlight(),
        config.maxBytes(), config.retryMin(), config.retryMax(), config.drainTimeout(), kafka);
  }

  void start(@Observes StartupEvent event) {
    topics.start();
    starter.setDaemon(true);
    starter.start();
  }

  private void run() {
    try {
      for (int failures = 1; stop.getCount() > 0 && !setUp(); failures++) {
        stop.await(BACKOFF.after(failures).toMillis(), TimeUnit.MILLISECONDS);
      }
      begin();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean setUp() {
    try {
      setup.ensure();
      return true;
    } catch (ElasticsearchAwayException | ElasticsearchException e) {
      LOG.warnf("the indices are not set up yet: %s", e.getMessage());
      return false;
    }
  }

  private synchronized void begin() {
    if (stop.getCount() > 0) {
      probe.start();
      worker.start();
      counts.start();
      merges.start();
      rebuilds.startIfNeeded();
      started = true;
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stop.countDown();
    topics.close();
    synchronized (this) {
      worker.close();
    }
    publisher.close();
    probe.close();
  }

  /** Whether the indices are there and searches can be answered; once they can it stays so, whether Elasticsearch is there or not. */
  public boolean isReadable() {
    if (started && !readable) {
      try {
        readable = setup.readable();
      } catch (ElasticsearchAwayException | ElasticsearchException e) {
        LOG.debugf("whether the index can be read is not known yet: %s", e.getMessage());
      }
    }
    return readable;
  }

  /** Whether the consumer polls; true while it waits for its start. */
  public boolean isLive() {
    return !started || worker.isLive();
  }

  /** What the consumer does. */
  public WorkerState state() {
    return worker.state();
  }
}
