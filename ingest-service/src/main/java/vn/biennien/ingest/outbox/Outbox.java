package vn.biennien.ingest.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has to be published is put here in the transaction that makes it so. */
@ApplicationScoped
public class Outbox {

  /** Spreads articles over relays. Stored with each row: to change it, the outbox must be empty. */
  public static final int SHARDS = 16;

  private static final String INSERT = """
      insert into outbox (shard, article_id, version, bytes, created_at, traceparent)
      select shard, article_id, version, bytes, ?, ?
      from unnest(?::smallint[], ?::uuid[], ?::bigint[], ?::integer[]) as entry (shard, article_id, version, bytes)""";

  private final Event<Filled> filled;
  private final EntityManager database;

  Outbox(Event<Filled> filled, EntityManager database) {
    this.filled = filled;
    this.database = database;
  }

  /** Whether something of the article still waits to be published. */
  public boolean holds(UUID articleId) {
    return (Boolean) database.createNativeQuery("select exists (select 1 from outbox where article_id = ?1)", Boolean.class)
        .setParameter(1, articleId)
        .getSingleResult();
  }

  /**
   * Adds entries. The caller must hold the lock on the head of each article, or versions could be published in the
   * wrong order.
   *
   * @param connection of the transaction
   * @param entries    at most one for each article
   */
  public void add(Connection connection, List<Entry> entries, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setTimestamp(1, Timestamp.from(now));
      insert.setString(2, currentTraceparent());
      insert.setArray(3, connection.createArrayOf("smallint", entries.stream().map(e -> shardOf(e.articleId())).toArray()));
      insert.setArray(4, connection.createArrayOf("uuid", entries.stream().map(Entry::articleId).toArray()));
      insert.setArray(5, connection.createArrayOf("bigint", entries.stream().map(Entry::version).toArray()));
      insert.setArray(6, connection.createArrayOf("integer", entries.stream().map(Entry::bytes).toArray()));
      insert.executeUpdate();
    }
    announce();
  }

  /** Tells the relay of this instance, once the transaction is committed, that there is something to do. */
  public void announce() {
    filled.fire(new Filled());
  }

  /** Whether so many events wait to be published, seen by the transaction of the connection. */
  public boolean atLeast(Connection connection, int events) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select 1 from outbox limit 1 offset ?")) {
      select.setInt(1, events - 1);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The shard of an article, 0 to {@link #SHARDS} − 1. */
  static short shardOf(UUID articleId) {
    // The last bits of a UUIDv5 are bits of a hash, evenly spread.
    return (short) (articleId.getLeastSignificantBits() & SHARDS - 1);
  }

  private static String currentTraceparent() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid()
        ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-" + context.getTraceFlags().asHex()
        : null;
  }

  /**
   * @param bytes about the size of the event
   */
  public record Entry(UUID articleId, long version, int bytes) {
  }

  /** There is something new in the outbox. */
  record Filled() {
  }
}
