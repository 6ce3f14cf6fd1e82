package vn.biennien.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.biennien.kafka.Backoff;

/**
 * Carries the outbox to Kafka: one thread, one database session, one batch at a time. An event is deleted after Kafka
 * has it, so a crash in between publishes the same version again, never another one out of turn.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final AgroalDataSource database;
  private final EventSender sender;
  private final OutboxConfig config;
  private final Backoff backoff;
  private final UUID instance = UUID.randomUUID();
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private volatile boolean stopping;

  Relay(AgroalDataSource database, EventSender sender, OutboxConfig config) {
    this.database = database;
    this.sender = sender;
    this.config = config;
    backoff = new Backoff(config.retryMin(), config.retryMax());
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Filled event) {
    wake.release();
  }

  /** Ends after the batch in hand and gives the shards back. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake.release();
    thread.join(config.drainTimeout().toMillis());
    sender.close();
  }

  /** Whether the relay still does its work; waiting for Kafka or the database is part of it. */
  boolean isAlive() {
    return thread.isAlive();
  }

  private void run() {
    int failures = 0;
    while (!stopping) {
      try (RelaySession session = new RelaySession(database)) {
        failures = 0;
        relay(session.connection());
      } catch (SQLException e) {
        LOG.warnf("The outbox cannot be read: %s", e.getMessage());
        pause(backoff.after(++failures));
      } catch (RuntimeException e) {
        LOG.error("The relay failed and starts again", e);
        pause(backoff.after(++failures));
      }
    }
  }

  private void relay(Connection session) throws SQLException {
    Shards shards = new Shards(session, instance, config.deliveryTimeout().plusSeconds(1));
    WaitingEvents waiting = new WaitingEvents(session);
    long balanceAt = System.nanoTime();
    int failures = 0;
    while (!stopping) {
      if (balanceAt - System.nanoTime() <= 0) {
        shards.balance();
        balanceAt = System.nanoTime() + config.balanceInterval().toNanos();
      }
      wake.drainPermits();
      Pass pass = pass(shards.ready(), waiting);
      if (pass == Pass.FAILED) {
        pause(backoff.after(++failures));
      } else {
        failures = 0;
        if (pass == Pass.EMPTY) {
          await(config.pollInterval());
        }
      }
    }
    shards.giveBackAll();
  }

  private Pass pass(List<Short> shards, WaitingEvents waiting) throws SQLException {
    if (shards.isEmpty()) {
      return Pass.EMPTY;
    }
    List<WaitingEvent> events = waiting.next(shards, config.batchSize(), config.batchBytes());
    if (events.isEmpty()) {
      return Pass.EMPTY;
    }
    List<Long> done = sender.send(events);
    if (!done.isEmpty()) {
      waiting.delete(done);
    }
    return done.size() == events.size() ? Pass.DONE : Pass.FAILED;
  }

  private void await(Duration time) {
    try {
      wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Waits whatever is put into the outbox meanwhile, but not when it is time to stop. */
  private void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); !stopping && left > 0; left = end - System.nanoTime()) {
      await(Duration.ofNanos(left).plusMillis(1));
    }
  }

  private enum Pass {
    EMPTY, DONE, FAILED
  }
}
