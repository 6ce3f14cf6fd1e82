package vn.biennien.ingest.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;

/** The relay's side of the outbox. */
final class WaitingEvents {

  /** The oldest rows of some shards with their content, cut off where they get too big; always at least one. */
  private static final String NEXT = """
      select o.id, o.article_id, o.version, o.traceparent, a.source, v.accepted_at, v.retracted, v.url, v.external_id,
        v.title, v.text, v.html, v.language, v.published_at, v.fetched_at, v.metadata
      from (select *, sum(bytes) over (order by id) - bytes as bytes_before
            from (select * from outbox where shard = any (?::smallint[]) order by id limit ?) oldest) o
      join article a on a.id = o.article_id
      join article_version v on v.article_id = o.article_id and v.version = o.version
      where o.bytes_before < ?
      order by o.id""";

  private static final String DELETE = "delete from outbox where id = any (?::bigint[])";

  private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {
  };

  private final Connection connection;

  WaitingEvents(Connection connection) {
    this.connection = connection;
  }

  /** The oldest events of the shards, in the order in which they must be sent. */
  List<WaitingEvent> next(Collection<Short> shards, int limit, long maxBytes) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
      select.setInt(2, limit);
      select.setLong(3, maxBytes);
      try (ResultSet row = select.executeQuery()) {
        List<WaitingEvent> events = new ArrayList<>();
        while (row.next()) {
          events.add(event(row));
        }
        return events;
      }
    }
  }

  void delete(Collection<Long> ids) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  private static WaitingEvent event(ResultSet row) throws SQLException {
    UUID articleId = row.getObject("article_id", UUID.class);
    long version = row.getLong("version");
    Instant time = instant(row, "accepted_at");
    boolean retracted = row.getBoolean("retracted");
    Object body = retracted
        ? new RetractedArticle(articleId, version, row.getString("source"), time)
        : new RawArticle(articleId, version, row.getString("source"), row.getString("url"),
            row.getString("external_id"), row.getString("title"), row.getString("text"), row.getString("html"),
            row.getString("language"), instant(row, "published_at"), instant(row, "fetched_at"), time, metadata(row));
    return new WaitingEvent(row.getLong("id"), articleId, version,
        retracted ? EventType.ARTICLE_RETRACTED : EventType.ARTICLE_ACCEPTED, time, Json.write(body),
        row.getString("traceparent"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Map<String, String> metadata(ResultSet row) throws SQLException {
    try {
      return Json.MAPPER.readValue(row.getString("metadata"), STRINGS);
    } catch (JsonProcessingException e) {
      throw new SQLException("metadata that is not JSON", e);
    }
  }
}
