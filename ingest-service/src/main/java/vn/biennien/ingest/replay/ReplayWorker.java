package vn.biennien.ingest.replay;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.biennien.ingest.errors.Outage;

/** Goes on with replays, whichever instance began them. */
@Startup
@ApplicationScoped
public class ReplayWorker {

  private static final Logger LOG = Logger.getLogger(ReplayWorker.class);

  private final ReplayStep step;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "replay-worker"));
  private volatile boolean stopping;

  ReplayWorker(ReplayStep step, ReplayConfig config) {
    this.step = step;
    clock.scheduleWithFixedDelay(this::run, 0, config.interval().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = step.go();
      }
    } catch (SQLException | RuntimeException e) {
      // A database that is away is said by others, and loudly; the step is tried again.
      LOG.log(Outage.is(e) ? Logger.Level.DEBUG : Logger.Level.ERROR, "A step of a replay failed", e);
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    clock.shutdown();
    clock.awaitTermination(5, TimeUnit.SECONDS);
  }
}
