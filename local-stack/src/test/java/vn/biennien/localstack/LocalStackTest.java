package vn.biennien.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocalStackTest {

    @Test
    void kafkaTakesARecordOf20MiB() throws Exception {
        KafkaClient kafka = new KafkaClient(SharedStack.get(Server.KAFKA).configuration());
        kafka.createTopic("large");
        byte[] large = new byte[20 * 1024 * 1024];

        kafka.send("large", large);

        assertThat(kafka.first("large")).hasSameSizeAs(large);
    }

    @Test
    void aKilledServerComesBackOnItsPortWithItsData() throws Exception {
        // Given
        LocalStack stack = SharedStack.get(Server.KAFKA, Server.POSTGRES);
        KafkaClient kafka = new KafkaClient(stack.configuration());
        kafka.createTopic("survivor");
        PostgresClient postgres = new PostgresClient(stack.configuration());
        postgres.execute("create table survivor as select 'bốn' as word");
        String jdbcUrl = stack.postgres().jdbcUrl();

        // When
        stack.kafka().kill();
        stack.postgres().kill();
        assertThatThrownBy(() -> postgres.query("select 1")).hasMessageContaining("refused");
        stack.kafka().start();
        stack.postgres().start();

        // Then
        assertThat(kafka.topics()).contains("survivor");
        assertThat(stack.postgres().jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(postgres.query("select word from survivor")).isEqualTo("bốn");
    }

    @Test
    void aPausedServerAnswersNobodyUntilItIsResumed() throws Exception {
        LocalStack stack = SharedStack.get(Server.POSTGRES);
        PostgresClient postgres = new PostgresClient(stack.configuration());

        stack.postgres().pause();
        assertThatThrownBy(() -> postgres.query("select 1")).hasStackTraceContaining("timed out");
        stack.postgres().resume();

        assertThat(postgres.query("select 1")).isEqualTo("1");
    }

    @Test
    void aStoppedServerOfTheSharedStackRunsAgainForTheNextWhoAsks() throws Exception {
        LocalStack stack = SharedStack.get(Server.POSTGRES);
        stack.postgres().stop();
        assertThat(stack.postgres().isRunning()).isFalse();

        LocalStack again = SharedStack.get(Server.POSTGRES);

        assertThat(new PostgresClient(again.configuration()).query("select 2")).isEqualTo("2");
        assertThat(again.postgres().port()).isEqualTo(stack.postgres().port());
        assertThat(stack.postgres().isRunning()).isTrue();
    }

    @Test
    void lettersWithMarksFoldToLowerCase() throws Exception {
        PostgresClient postgres = new PostgresClient(SharedStack.get(Server.POSTGRES).configuration());

        assertThat(postgres.query("select lower('ĐẶNG THUỲ')")).isEqualTo("đặng thuỳ");
    }
}
