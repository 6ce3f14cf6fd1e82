package vn.biennien.ingest.articles;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The table of heads, written in sets. Every statement takes its rows in the order of their ids, so that two
 * transactions with articles in common wait for each other and never in a circle.
 */
final class Heads {

  private static final String INSERT_NEW = """
      insert into article (id, source, version, content_hash, first_accepted_at, accepted_at)
      select id, source, 1, content_hash, ?, ?
      from unnest(?::uuid[], ?::text[], ?::bytea[]) as pushed (id, source, content_hash)
      order by id
      on conflict (id) do nothing
      returning id""";

  private static final String LOCK = """
      select id, source, version, content_hash, retracted_at is not null
      from article where id = any (?::uuid[]) order by id for no key update""";

  private static final String RAISE = """
      update article
      set version = article.version + 1, content_hash = pushed.content_hash, accepted_at = ?, retracted_at = null
      from unnest(?::uuid[], ?::bytea[]) as pushed (id, content_hash)
      where article.id = pushed.id""";

  private static final String RETRACT =
      "update article set version = version + 1, accepted_at = ?, retracted_at = ? where id = ?";

  private final Connection connection;

  Heads(Connection connection) {
    this.connection = connection;
  }

  /** Adds those that are not there yet at version 1 and returns their ids; waits for others that add the same. */
  Set<UUID> insertNew(List<Push> pushes, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_NEW)) {
      insert.setTimestamp(1, Timestamp.from(now));
      insert.setTimestamp(2, Timestamp.from(now));
      insert.setArray(3, uuids(pushes.stream().map(Push::id).toList()));
      insert.setArray(4, connection.createArrayOf("text", pushes.stream().map(Push::source).toArray()));
      insert.setArray(5, hashes(pushes));
      try (ResultSet rows = insert.executeQuery()) {
        Set<UUID> inserted = new HashSet<>();
        while (rows.next()) {
          inserted.add(rows.getObject(1, UUID.class));
        }
        return inserted;
      }
    }
  }

  /** Locks heads until the transaction ends and returns them as they then are. */
  Map<UUID, Head> lock(Collection<UUID> ids) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setArray(1, uuids(ids));
      try (ResultSet rows = select.executeQuery()) {
        Map<UUID, Head> heads = new HashMap<>();
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          heads.put(id, new Head(id, rows.getString(2), rows.getLong(3), rows.getBytes(4), rows.getBoolean(5)));
        }
        return heads;
      }
    }
  }

  /** Gives locked heads their next version with the content pushed. */
  void raise(List<Push> pushes, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RAISE)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setArray(2, uuids(pushes.stream().map(Push::id).toList()));
      update.setArray(3, hashes(pushes));
      update.executeUpdate();
    }
  }

  /** Gives a locked head its next version, without content. */
  void retract(UUID id, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(RETRACT)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setTimestamp(2, Timestamp.from(now));
      update.setObject(3, id);
      update.executeUpdate();
    }
  }

  private Array uuids(Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private Array hashes(List<Push> pushes) throws SQLException {
    return connection.createArrayOf("bytea", pushes.stream().map(Push::contentHash).toArray(byte[][]::new));
  }
}
