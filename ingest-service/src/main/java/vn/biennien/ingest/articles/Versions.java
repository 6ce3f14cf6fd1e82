package vn.biennien.ingest.articles;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.biennien.contracts.Json;

/** The table of versions, written in sets. */
final class Versions {

  private static final String INSERT = """
      insert into article_version (article_id, version, accepted_at, url, external_id, title, text, html, language,
        published_at, fetched_at, metadata)
      select article_id, version, ?, url, external_id, title, text, html, language,
        published_at::timestamptz, fetched_at::timestamptz, metadata::jsonb
      from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[])
        as pushed (article_id, version, url, external_id, title, text, html, language,
          published_at, fetched_at, metadata)""";

  private static final String INSERT_RETRACTION =
      "insert into article_version (article_id, version, accepted_at, retracted) values (?, ?, ?, true)";

  private final Connection connection;

  Versions(Connection connection) {
    this.connection = connection;
  }

  void insert(List<NewVersion> versions, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setTimestamp(1, Timestamp.from(now));
      insert.setArray(2, connection.createArrayOf("uuid", versions.stream().map(v -> v.push().id()).toArray()));
      insert.setArray(3, connection.createArrayOf("bigint", versions.stream().map(NewVersion::version).toArray()));
      insert.setArray(4, texts(versions, Push::url));
      insert.setArray(5, texts(versions, Push::externalId));
      insert.setArray(6, texts(versions, Push::title));
      insert.setArray(7, texts(versions, Push::text));
      insert.setArray(8, texts(versions, Push::html));
      insert.setArray(9, texts(versions, Push::language));
      insert.setArray(10, texts(versions, Push::publishedAt));
      insert.setArray(11, texts(versions, Push::fetchedAt));
      insert.setArray(12, texts(versions, push -> new String(Json.write(push.metadata()), StandardCharsets.UTF_8)));
      insert.executeUpdate();
    }
  }

  void insertRetraction(UUID id, long version, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_RETRACTION)) {
      insert.setObject(1, id);
      insert.setLong(2, version);
      insert.setTimestamp(3, Timestamp.from(now));
      insert.executeUpdate();
    }
  }

  private Array texts(List<NewVersion> versions, Function<Push, Object> field) throws SQLException {
    String[] values = new String[versions.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = field.apply(versions.get(i).push());
      values[i] = value == null ? null : value.toString();
    }
    return connection.createArrayOf("text", values);
  }
}
