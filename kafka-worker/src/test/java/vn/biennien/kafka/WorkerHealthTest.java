package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import vn.biennien.kafka.WorkerState.Status;

class WorkerHealthTest {

  private final BatchHandler handler = BatchHandler.each(record -> CompletableFuture.completedFuture(Settlement.DONE));

  @Test
  void aWorkerThatDiesOfAnErrorIsNotLiveAndSaysWhy() {
    // Given a worker with a static membership that a second one takes away
    try (Rig rig = Rig.on(Broker.topic(1)).kafka("group.instance.id", "the-only-one").kafka("heartbeat.interval.ms", 200)) {
      KafkaWorker first = rig.start(handler);
      await().untilAsserted(() -> assertThat(first.state().partitions()).isEqualTo(1));
      assertThat(first.isLive()).isTrue();

      KafkaWorker second = rig.start(handler);

      await().untilAsserted(() -> assertThat(first.isLive()).isFalse());
      assertThat(first.state().status()).isEqualTo(Status.FAILED);
      assertThat(first.state().failure()).contains("FencedInstanceIdException");
      await().untilAsserted(() -> assertThat(second.state().partitions()).isEqualTo(1));
      assertThat(second.isLive()).isTrue();
    }
  }

  @Test
  void isNotLiveBeforeItsStart() {
    try (Rig rig = Rig.on("t")) {
      KafkaWorker worker = rig.make(handler);

      assertThat(worker.isLive()).isFalse();
      assertThat(worker.state().status()).isEqualTo(Status.NEW);
      worker.close();
    }
  }

  @Test
  void aClientSettingThatCannotBeIsSaidAtOnce() {
    try (Rig rig = Rig.on("t").kafka("session.timeout.ms", "soon")) {
      assertThatThrownBy(() -> rig.make(handler)).isInstanceOf(ConfigException.class).hasMessageContaining("session.timeout.ms");
    }
    assertThatThrownBy(() -> new EventPublisher(Broker.settings("linger.ms", "a bit"), ClientListener.NONE))
        .isInstanceOf(ConfigException.class).hasMessageContaining("linger.ms");
  }

  @Test
  void eachClientIsShownOnceAfterItWasMadeAndOnceBeforeItIsClosed() {
    Queue<String> shown = new ConcurrentLinkedQueue<>();
    ClientListener listener = new ClientListener() {
      @Override
      public void created(Consumer<byte[], byte[]> consumer) {
        shown.add("created " + consumer.metrics().isEmpty());
      }

      @Override
      public void closing(Consumer<byte[], byte[]> consumer) {
        shown.add("closing " + consumer.metrics().isEmpty());
      }
    };

    try (Rig rig = Rig.on(Broker.topic(1)).clients(listener)) {
      KafkaWorker worker = rig.start(handler);
      await().untilAsserted(() -> assertThat(worker.state().partitions()).isEqualTo(1));
      worker.close();
      worker.close();
    }

    assertThat(shown).containsExactly("created false", "closing false");
  }

  @Test
  void theMetricsOfAClosedWorkerAreGone() {
    try (Rig rig = Rig.on("t")) {
      KafkaWorker worker = rig.make(handler);
      assertThat(rig.meters.getMeters()).isNotEmpty();

      worker.close();
      assertThat(rig.meters.getMeters()).isEmpty();
    }
  }
}
