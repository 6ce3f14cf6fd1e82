package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPauseTest {

  private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(2);

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void aHandlerThatHangsPausesThePartitionsAndTheWorkerStaysInItsGroup(String protocol) {
    // Given a topic with far more records than may be in flight, and a handler that hangs
    String topic = Broker.topic(2);
    Broker.send(topic, 0, 500, 50);
    Broker.send(topic, 1, 500, 50);
    CompletableFuture<Void> gate = new CompletableFuture<>();
    Queue<String> handled = new ConcurrentLinkedQueue<>();

    try (Rig rig = Rig.on(topic).maxInFlight(40).drainTimeout(Duration.ofSeconds(1))
        .kafka("group.protocol", protocol).kafka("max.poll.interval.ms", (int) MAX_POLL_INTERVAL.toMillis())) {
      KafkaWorker worker = rig.start(batch -> gate.thenApply(open -> {
        batch.forEach(record -> handled.add(record.partition() + "@" + record.offset()));
        return batch.stream().map(record -> Settlement.DONE).toList();
      }));
      await().untilAsserted(() -> assertThat(worker.state().paused()).isEqualTo(2));
      List<String> members = Broker.members(rig.group);

      // When it hangs for longer than a consumer may be silent
      await().pollDelay(MAX_POLL_INTERVAL.multipliedBy(2)).until(worker::isLive);

      // Then it holds its share and one poll at most, is still the same member, and ends without a record handled twice
      assertThat(worker.state().inFlight()).isBetween(40L, 40L + 2 * 40);
      assertThat(worker.state().lag()).isEqualTo(1_000);
      assertThat(members).hasSize(1).isEqualTo(Broker.members(rig.group));
      assertThat(rig.meters.get("biennien.worker.paused").gauge().value()).isEqualTo(2);

      gate.complete(null);
      await().untilAsserted(() -> assertThat(handled).hasSize(1_000));
      assertThat(handled).doesNotHaveDuplicates();
      await().untilAsserted(() -> {
        assertThat(worker.state().paused()).isZero();
        assertThat(worker.state().inFlight()).isZero();
        assertThat(worker.state().lag()).isZero();
      });
    }
  }
}
