package vn.biennien.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.biennien.localstack.PostgresServer;

/** Writes articles as rows into one plain table, by JDBC batches of the size and number that ingest-service is pushed in. */
final class JdbcComparison {

  private static final int CONNECTIONS = 4;
  private static final int ROWS_A_TRANSACTION = 250;
  private static final String TABLE = """
      create table if not exists jdbc_comparison (id uuid primary key, source text not null, url text, external_id text,
        title text, text text not null, published_at timestamptz not null, accepted_at timestamptz not null)""";
  private static final String INSERT = "insert into jdbc_comparison values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final PostgresServer postgres;

  JdbcComparison(PostgresServer postgres) throws SQLException {
    this.postgres = postgres;
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  /** @return rows a second */
  double run(List<GeneratedArticle> articles) throws InterruptedException {
    long begun = System.nanoTime();
    ThreadLocal<Connection> connections = new ThreadLocal<>();
    Batches.run(articles.iterator(), ROWS_A_TRANSACTION, CONNECTIONS, batch -> {
      if (connections.get() == null) {
        connections.set(connect());
        connections.get().setAutoCommit(false);
      }
      insert(connections.get(), batch);
    });
    double seconds = Bench.seconds(begun);
    Bench.say("  %d rows by JDBC in %.1f s", articles.size(), seconds);
    return articles.size() / seconds;
  }

  private static void insert(Connection connection, List<GeneratedArticle> articles) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (GeneratedArticle article : articles) {
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, article.source());
        insert.setString(3, article.url());
        insert.setString(4, article.externalId());
        insert.setString(5, article.title());
        insert.setString(6, article.text());
        insert.setTimestamp(7, Timestamp.from(article.publishedAt()));
        insert.setTimestamp(8, Timestamp.from(Instant.now()));
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }
}
