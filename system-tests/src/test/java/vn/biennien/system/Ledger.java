package vn.biennien.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.biennien.localstack.PostgresServer;

/** What ingest-service has on disk. */
final class Ledger {

  private final PostgresServer postgres;

  Ledger(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /** The newest version of each of these articles that the ledger has. */
  Map<UUID, Long> versions(Set<UUID> ids) throws SQLException {
    Map<UUID, Long> versions = new HashMap<>();
    try (Connection connection = connect(); Statement statement = connection.createStatement();
        ResultSet articles = statement.executeQuery("select id, version from article")) {
      while (articles.next()) {
        UUID id = articles.getObject(1, UUID.class);
        if (ids.contains(id)) {
          versions.put(id, articles.getLong(2));
        }
      }
    }
    return versions;
  }

  /** How many versions wait to be published. */
  long waiting() throws SQLException {
    try (Connection connection = connect(); Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from outbox")) {
      count.next();
      return count.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
