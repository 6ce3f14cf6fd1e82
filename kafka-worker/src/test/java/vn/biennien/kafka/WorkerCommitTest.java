package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerCommitTest {

  @Test
  void anOffsetIsCommittedOnlyWhenAllBeforeItAreFinished() {
    // Given ten records of ten keys, each handled by itself, of which number 4 does not end
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 10, 10);
    Map<Long, CompletableFuture<Settlement>> pending = new ConcurrentHashMap<>();

    try (Rig rig = Rig.on(topic).threads(1)) {
      rig.start(BatchHandler.each(record -> pending.computeIfAbsent(record.offset(), o -> new CompletableFuture<>())));
      await().untilAsserted(() -> assertThat(pending).isNotEmpty());
      for (long offset : new long[] {9, 0, 7, 2, 1, 3, 8, 6, 5}) {
        pending.computeIfAbsent(offset, o -> new CompletableFuture<>()).complete(Settlement.DONE);
      }

      // Then only what stands before it is committed
      await().pollDelay(Duration.ofMillis(1_500)).untilAsserted(() ->
          assertThat(Broker.committed(rig.group).getOrDefault(0, 0L)).isLessThanOrEqualTo(4));

      // When it ends too, all of it is
      pending.computeIfAbsent(4L, o -> new CompletableFuture<>()).complete(Settlement.DONE);
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 10L)));
    }
  }

  @Test
  void lanesFinishOutOfOrderAndTheLowestOpenOffsetIsCommitted() {
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 100, 100);
    CompletableFuture<Settlement> slow = new CompletableFuture<>();
    AtomicInteger others = new AtomicInteger();

    try (Rig rig = Rig.on(topic).threads(4).maxBatch(1)) {
      rig.start(BatchHandler.each(record -> {
        if (record.offset() == 10) {
          return slow;
        }
        others.incrementAndGet();
        return CompletableFuture.completedFuture(Settlement.DONE);
      }));

      // The records in the other three lanes are all handled, those in front of offset 10 in its own too
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 10L)));
      assertThat(others.get()).isGreaterThan(10);

      slow.complete(Settlement.DONE);
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 100L)));
    }
  }

  @Test
  void aCleanShutdownFinishesWhatIsInFlightAndCommitsIt() {
    // Given a handler that has some records in hand
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 100, 1);
    CompletableFuture<List<Settlement>> inHand = new CompletableFuture<>();
    Queue<Long> handled = new ConcurrentLinkedQueue<>();

    try (Rig rig = Rig.on(topic).maxBatch(7).threads(1)) {
      KafkaWorker worker = rig.start(batch -> {
        batch.forEach(record -> handled.add(record.offset()));
        return inHand;
      });
      await().untilAsserted(() -> assertThat(handled).hasSize(7));

      // When it is closed and the handler ends a little later
      CompletableFuture<Void> closed = CompletableFuture.runAsync(worker::close);
      await().untilAsserted(() -> assertThat(worker.state().status()).isEqualTo(WorkerState.Status.STOPPING));
      inHand.complete(Collections.nCopies(7, Settlement.DONE));

      // Then exactly what was in hand is finished and committed, and the group is left
      closed.join();
      assertThat(handled).hasSize(7);
      assertThat(worker.state().status()).isEqualTo(WorkerState.Status.STOPPED);
      assertThat(worker.isLive()).isFalse();
      assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 7L));
      assertThat(Broker.members(rig.group)).isEmpty();
    }
  }

  @Test
  void aHandlerThatNeverEndsDoesNotKeepTheWorkerFromClosing() {
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 3, 3);
    CompletableFuture<List<Settlement>> never = new CompletableFuture<>();

    try (Rig rig = Rig.on(topic).drainTimeout(Duration.ofMillis(200))) {
      KafkaWorker worker = rig.start(batch -> never);
      await().untilAsserted(() -> assertThat(worker.state().inFlight()).isEqualTo(3));

      worker.close();

      assertThat(worker.state().status()).isEqualTo(WorkerState.Status.STOPPED);
      assertThat(Broker.committed(rig.group).getOrDefault(0, 0L)).isZero();
    }
  }
}
