package vn.biennien.ingest.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.biennien.ingest.errors.Outage;
import vn.biennien.ingest.replay.ReplayStep.Progress;

/** Goes on with replays, whichever instance began them. */
@ApplicationScoped
public class ReplayWorker {

  private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

  private final ReplayStep step;
  private static final Duration STEP_TIMEOUT = Duration.ofSeconds(5);

  private final ReplayConfig config;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "replay-worker");

  ReplayWorker(ReplayStep step, ReplayConfig config) {
    this.step = step;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  private void run() {
    try {
      while (stop.getCount() > 0) {
        Duration pause = pauseAfter(go());
        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Progress go() {
    try {
      return step.go();
    } catch (SQLException | RuntimeException e) {
      // A database that is away is said by others, and loudly; the step is tried again.
      LOG.log(Outage.is(e) ? Logger.Level.DEBUG : Logger.Level.ERROR, "A step of a replay failed", e);
      return Progress.IDLE;
    }
  }

  private Duration pauseAfter(Progress progress) {
    return switch (progress) {
      case MOVED -> Duration.ZERO;
      case HELD_BACK -> config.heldBackInterval();
      case IDLE -> config.idleInterval();
    };
  }

  /** Ends after the step in hand. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stop.countDown();
    thread.join(STEP_TIMEOUT.toMillis());
  }
}
