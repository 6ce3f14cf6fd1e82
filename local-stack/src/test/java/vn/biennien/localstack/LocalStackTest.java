package vn.biennien.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @TempDir
    Path folder;

    @Test
    void dataIsKeptFromOneRunToTheNextAndAPluginIsReplacedByItsNewBuild() throws Exception {
        // Given a stack with something in each server
        Path plugin = folder.resolve("plugin.zip");
        String elasticsearchVersion = StackHome.find().elasticsearch().getFileName().toString().replaceFirst(".*-", "");
        TinyPlugin.write(plugin, "1.0", elasticsearchVersion);
        StackBuilder builder = LocalStack.builder().forTests().data(folder.resolve("data")).plugin(plugin);
        try (LocalStack stack = builder.start()) {
            KafkaClient kafka = new KafkaClient(stack.kafka());
            kafka.createTopic("kept");
            kafka.send("kept", "một".getBytes(StandardCharsets.UTF_8));
            execute(stack.postgres(), "create table kept as select 'hai' as word");
            ElasticsearchClient elasticsearch = new ElasticsearchClient(stack.elasticsearch());
            assertThat(elasticsearch.put("/kept", "{}").statusCode()).isEqualTo(200);
            assertThat(elasticsearch.put("/kept/_doc/1?refresh=true", "{\"word\": \"ba\"}").statusCode()).isEqualTo(201);
            assertThat(elasticsearch.get("/_cat/plugins?h=component,version").body()).contains("tiny", "1.0");
        }

        // When it is started again on other ports, with another build of the plugin
        TinyPlugin.write(plugin, "2.0", elasticsearchVersion);
        try (LocalStack stack = builder.start()) {

            // Then all is there, and the plugin is the new one
            assertThat(new KafkaClient(stack.kafka()).first("kept")).asString(StandardCharsets.UTF_8).isEqualTo("một");
            assertThat(query(stack.postgres(), "select word from kept")).isEqualTo("hai");
            ElasticsearchClient elasticsearch = new ElasticsearchClient(stack.elasticsearch());
            assertThat(elasticsearch.get("/kept/_doc/1").body()).contains("\"word\": \"ba\"");
            assertThat(elasticsearch.get("/_cat/plugins?h=component,version").body()).contains("tiny", "2.0");
        }
    }

    @Test
    void kafkaTakesARecordOf20MiB() throws Exception {
        KafkaClient kafka = new KafkaClient(SharedStack.get(Server.KAFKA).kafka());
        kafka.createTopic("large");
        byte[] large = new byte[20 * 1024 * 1024];

        kafka.send("large", large);

        assertThat(kafka.first("large")).hasSameSizeAs(large);
    }

    @Test
    void aKilledServerComesBackOnItsPortWithItsData() throws Exception {
        // Given
        LocalStack stack = SharedStack.get(Server.KAFKA, Server.POSTGRES);
        KafkaClient kafka = new KafkaClient(stack.kafka());
        kafka.createTopic("survivor");
        execute(stack.postgres(), "create table survivor as select 'bốn' as word");
        String jdbcUrl = stack.postgres().jdbcUrl();

        // When
        stack.kafka().kill();
        stack.postgres().kill();
        assertThatThrownBy(() -> query(stack.postgres(), "select 1")).hasMessageContaining("refused");
        stack.kafka().start();
        stack.postgres().start();

        // Then
        assertThat(kafka.topics()).contains("survivor");
        assertThat(stack.postgres().jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(query(stack.postgres(), "select word from survivor")).isEqualTo("bốn");
    }

    @Test
    void aPausedServerAnswersNobodyUntilItIsResumed() throws Exception {
        PostgresServer postgres = SharedStack.get(Server.POSTGRES).postgres();

        postgres.pause();
        assertThatThrownBy(() -> query(postgres, "select 1")).hasStackTraceContaining("timed out");
        postgres.resume();

        assertThat(query(postgres, "select 1")).isEqualTo("1");
    }

    @Test
    void aStoppedServerOfTheSharedStackRunsAgainForTheNextWhoAsks() throws Exception {
        LocalStack stack = SharedStack.get(Server.POSTGRES);
        stack.postgres().stop();
        assertThat(stack.postgres().isRunning()).isFalse();

        LocalStack again = SharedStack.get(Server.POSTGRES);

        assertThat(query(again.postgres(), "select 2")).isEqualTo("2");
        assertThat(again.postgres().port()).isEqualTo(stack.postgres().port());
        assertThat(stack.postgres().isRunning()).isTrue();
    }

    @Test
    void lettersWithMarksFoldToLowerCase() throws Exception {
        assertThat(query(SharedStack.get(Server.POSTGRES).postgres(), "select lower('ĐẶNG THUỲ')"))
                .isEqualTo("đặng thuỳ");
    }

    private static void execute(PostgresServer postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static Connection connect(PostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl() + "?socketTimeout=2&connectTimeout=2&loginTimeout=2",
                postgres.user(), postgres.password());
    }
}
