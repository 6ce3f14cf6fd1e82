package vn.biennien.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * How much waits to be published, and for how long: {@code biennien.ingest.outbox.depth} and
 * {@code biennien.ingest.outbox.age.seconds}. Every instance shows the same, the whole outbox; without the database
 * both are not a number.
 */
@Startup
@ApplicationScoped
public class OutboxGauges {

  private static final Logger LOG = Logger.getLogger(OutboxGauges.class);

  /** A glance at the table now and then, however often the metrics are asked for. */
  private static final long INTERVAL_SECONDS = 5;
  /** Counted up to here: enough to see that it is too much, and never a long query. */
  private static final int MAX_COUNTED = 1_000_000;

  private static final String LOOK = """
      select (select count(*) from (select 1 from outbox limit %d) counted),
        coalesce(extract(epoch from now() - (select created_at from outbox order by id limit 1)), 0)"""
      .formatted(MAX_COUNTED);

  private final AgroalDataSource database;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "outbox-gauges"));
  private volatile Seen seen = Seen.NOTHING;

  OutboxGauges(AgroalDataSource database, MeterRegistry metrics) {
    this.database = database;
    metrics.gauge("biennien.ingest.outbox.depth", this, gauges -> gauges.seen.depth());
    metrics.gauge("biennien.ingest.outbox.age.seconds", this, gauges -> gauges.seen.ageSeconds());
    clock.scheduleWithFixedDelay(this::look, 0, INTERVAL_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOOK);
        ResultSet row = select.executeQuery()) {
      row.next();
      seen = new Seen(row.getLong(1), Math.max(0, row.getDouble(2)));
    } catch (SQLException e) {
      LOG.debugf("The outbox cannot be looked at: %s", e.getMessage());
      seen = Seen.NOTHING;
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }

  private record Seen(double depth, double ageSeconds) {
    static final Seen NOTHING = new Seen(Double.NaN, Double.NaN);
  }
}
