package vn.biennien.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.search.index.RebuildState.Phase;

/**
 * Rebuilds the index when its mapping is outdated, when somebody asks, and when a rebuild was cut off. Of several instances
 * one does it.
 */
@ApplicationScoped
public class Rebuilds {

  private static final Logger LOG = Logger.getLogger(Rebuilds.class);
  private static final long TRY_AGAIN_MS = 2_000;

  private final Elastic elastic;
  private final IndexSetup setup;
  private final IndexConfig config;
  private final EntityDocuments entityDocuments;
  private final EntityCounts counts;
  private final Map<String, Object> kafka;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<RebuildState> state = new AtomicReference<>(RebuildState.NONE);
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Daemons.named("index-rebuild"));
  private final Lock lock;
  private volatile boolean stopped;

  Rebuilds(Elastic elastic, IndexSetup setup, IndexConfig config, EntityDocuments entityDocuments, EntityCounts counts,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.elastic = elastic;
    this.setup = setup;
    this.config = config;
    this.entityDocuments = entityDocuments;
    this.counts = counts;
    this.kafka = kafka;
    lock = new Lock(elastic, config.articles() + "-locks", "rebuild", config.lockLife());
  }

  /** How far the last rebuild of this instance is. */
  public RebuildState state() {
    return state.get();
  }

  /** Begins a rebuild if this instance does not do one already. @return whether it began */
  public boolean start() {
    return begin(true);
  }

  /** After the start: rebuilds what is outdated and ends what was cut off, if another instance does not do it. */
  void startIfNeeded() {
    begin(false);
  }

  private boolean begin(boolean asked) {
    RebuildState before = state.get();
    RebuildState waiting = new RebuildState(Phase.WAITING, null, 0, 0, 0, clock.instant(), null, null);
    if (stopped || before.running() || !state.compareAndSet(before, waiting)) {
      return false;
    }
    thread.execute(() -> run(asked));
    return true;
  }

  private void run(boolean asked) {
    try {
      while (!attempt(asked)) {
        Thread.sleep(TRY_AGAIN_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(Phase.FAILED, "interrupted");
    } catch (CancellationException | ElasticsearchException e) {
      LOG.warnf("the rebuild was given up: %s", e.getMessage());
      end(Phase.FAILED, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the rebuild failed", e);
      end(Phase.FAILED, "an unexpected failure; see the log");
    }
  }

  /** @return whether there is nothing more to do */
  private boolean attempt(boolean asked) {
    if (stopped) {
      throw new CancellationException("the service stops");
    }
    try {
      boolean needed = asked || setup.halfDone() || setup.outdated();
      if (!needed) {
        end(Phase.NONE, null);
        return true;
      }
      if (!lock.acquire()) {
        return false;
      }
      try (TopicReader topic = new TopicReader(kafka, config.topic())) {
        Rebuild rebuild = new Rebuild(elastic, setup, entityDocuments, () -> !stopped && lock.renew(), state::updateAndGet);
        if (setup.halfDone()) {
          rebuild.repair(topic);
        }
        if (asked || setup.outdated()) {
          topic.rewind();
          rebuild.run(topic);
        }
      } finally {
        lock.release();
      }
      counts.filled();
      end(Phase.DONE, null);
      return true;
    } catch (ElasticsearchAwayException | KafkaException e) {
      LOG.warnf("the rebuild waits: %s", e.getMessage());
      return false;
    }
  }

  private void end(Phase phase, String failure) {
    state.updateAndGet(now -> now.ended(phase, failure, clock.instant()));
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    thread.shutdownNow();
  }
}
