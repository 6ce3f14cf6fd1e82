package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.kafka.WorkerState.Status;

@Isolated("stops the broker")
class WorkerOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Queue<Integer> done = new ConcurrentLinkedQueue<>();
  private final BatchHandler handler = BatchHandler.each(record -> {
    done.add(Integer.valueOf(Rig.value(record)));
    return CompletableFuture.completedFuture(Settlement.DONE);
  });

  @Test
  void theBrokerStopsAndComesBackAndWorkersOfBothProtocolsGoOnByThemselves() {
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 10, 3);

    try (Rig classic = Rig.on(topic).kafka("group.protocol", "classic").kafka("reconnect.backoff.max.ms", 200);
        Rig newer = Rig.on(topic).kafka("group.protocol", "consumer").kafka("reconnect.backoff.max.ms", 200)) {
      List<KafkaWorker> workers = List.of(classic.start(handler), newer.start(handler));
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(done).hasSize(20));

      Broker.server().stop();
      await().pollDelay(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(workers).allSatisfy(worker -> {
        assertThat(worker.isLive()).isTrue();
        assertThat(worker.state().status()).isEqualTo(Status.RUNNING);
      }));

      Broker.send(topic, 0, 10, 3);
      await().atMost(PATIENCE).untilAsserted(() -> {
        assertThat(Broker.committed(classic.group)).isEqualTo(Map.of(0, 20L));
        assertThat(Broker.committed(newer.group)).isEqualTo(Map.of(0, 20L));
      });
      assertThat(done).hasSizeBetween(40, 60);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void aTopicThatIsMadeLaterIsReadFromItsBeginning(String protocol) {
    String topic = Broker.unique("late");

    try (Rig rig = Rig.on(topic).kafka("group.protocol", protocol).kafka("metadata.max.age.ms", 500)) {
      KafkaWorker worker = rig.start(handler);
      await().pollDelay(Duration.ofSeconds(1)).until(worker::isLive);

      Broker.topic(topic, 1, Map.of());
      Broker.send(topic, 0, 5, 5);

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(done).hasSize(5));
    }
  }

  @Test
  void aWorkerWhoseBrokerCannotBeFoundIsLiveAndCanBeClosed() {
    try (Rig rig = Rig.on("nowhere").kafka("bootstrap.servers", "no-such-host.invalid:9092")) {
      KafkaWorker worker = rig.start(handler);

      await().pollDelay(Duration.ofMillis(500)).until(worker::isLive);
      assertThat(worker.state().status()).isEqualTo(Status.RUNNING);

      worker.close();
      assertThat(worker.state().status()).isEqualTo(Status.STOPPED);
    }
  }

  @Test
  void aWorkerThatIsKilledLeavesItsRecordsToTheNextOne() throws IOException, InterruptedException {
    // Given a worker in a process of its own that has taken records and finished none
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 10, 3);

    try (Rig rig = Rig.on(topic)) {
      Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp", System.getProperty("java.class.path"), HangingWorker.class.getName(),
          Broker.server().bootstrapServers(), topic, rig.group).redirectErrorStream(true).start();
      try (var output = process.inputReader()) {
        assertThat(output.lines().anyMatch(HangingWorker.IN_HAND::equals)).isTrue();

        // When it is killed
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      } finally {
        process.destroyForcibly();
      }

      // Then another one gets all of them
      rig.start(handler);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
  }
}
