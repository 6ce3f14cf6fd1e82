package vn.biennien.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Single statements, each in a connection of its own.
 *
 * @param stack where the server is, as {@link LocalStack#configuration()} says it
 */
record PostgresClient(Map<String, String> stack) {

    void execute(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String query(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                stack.get("quarkus.datasource.jdbc.url") + "?socketTimeout=2&connectTimeout=2&loginTimeout=2",
                stack.get("quarkus.datasource.username"), stack.get("quarkus.datasource.password"));
    }
}
