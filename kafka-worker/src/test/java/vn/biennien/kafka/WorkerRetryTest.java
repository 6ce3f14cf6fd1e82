package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class WorkerRetryTest {

  private final Queue<String> done = new ConcurrentLinkedQueue<>();

  @Test
  void aRecordThatFailsHoldsItsPartitionWhileTheOthersGoOnAndThenAllComesInOrder() {
    // Given a server that takes nothing of partition 0, with more records waiting there than may be in flight
    String topic = Broker.topic(3);
    for (int partition = 0; partition < 3; partition++) {
      Broker.send(topic, partition, 300, 3);
    }
    AtomicBoolean away = new AtomicBoolean(true);
    AtomicInteger failures = new AtomicInteger();

    try (Rig rig = Rig.on(topic).threads(2).maxInFlight(60)) {
      rig.start(BatchHandler.each(record -> {
        if (record.partition() == 0 && away.get()) {
          failures.incrementAndGet();
          return CompletableFuture.failedFuture(new IOException("the server is away"));
        }
        done.add(Rig.key(record) + "=" + Rig.value(record));
        return CompletableFuture.completedFuture(Settlement.DONE);
      }));

      // Then the others are handled to their end
      await().untilAsserted(() -> assertThat(done).hasSize(600));
      await().untilAsserted(() -> assertThat(failures.get()).isGreaterThan(20));
      assertThat(rig.count("retry")).isGreaterThan(20);
      assertThat(Broker.committed(rig.group).getOrDefault(0, 0L)).isZero();

      // And when the server is back, nothing is lost, doubled or out of order
      away.set(false);
      await().untilAsserted(() -> assertThat(done).hasSize(900));
      for (int key = 0; key < 3; key++) {
        assertThat(valuesOf("0-k" + key)).hasSize(100).isSorted().doesNotHaveDuplicates();
      }
      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 300L, 1, 300L, 2, 300L)));
    }
  }

  @Test
  void whatIsDoneIsNotDoneAgainUnlessItStandsBehindAFailureOfItsKey() {
    // Given one batch of a-b-a-c, whose first record fails once
    String topic = Broker.topic(1);
    Broker.send(List.of(Broker.to(topic, 0, "a", "0"), Broker.to(topic, 0, "b", "1"), Broker.to(topic, 0, "a", "2"),
        Broker.to(topic, 0, "c", "3")));
    AtomicInteger tries = new AtomicInteger();
    Queue<List<String>> batches = new ConcurrentLinkedQueue<>();

    try (Rig rig = Rig.on(topic).threads(1)) {
      rig.start(batch -> {
        batches.add(batch.stream().map(record -> Rig.key(record) + Rig.value(record)).toList());
        return CompletableFuture.completedFuture(batch.stream().map(record -> settle(record, tries)).toList());
      });

      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 4L)));
      assertThat(batches).containsExactly(List.of("a0", "b1", "a2", "c3"), List.of("a0", "a2"));
    }
  }

  private static Settlement settle(ConsumerRecord<byte[], byte[]> record, AtomicInteger tries) {
    boolean fails = record.offset() == 0 && tries.incrementAndGet() == 1;
    return fails ? new Settlement.Retry(new IOException("once")) : Settlement.DONE;
  }

  @Test
  void aHandlerThatThrowsOrAnswersNonsenseIsTriedAgain() {
    String topic = Broker.topic(1);
    Broker.send(topic, 0, 4, 4);
    AtomicInteger calls = new AtomicInteger();

    try (Rig rig = Rig.on(topic).threads(1)) {
      rig.start(batch -> {
        switch (calls.incrementAndGet()) {
          case 1:
            throw new IllegalStateException("thrown");
          case 2:
            throw new StackOverflowError();
          case 3:
            return CompletableFuture.completedFuture(List.of());
          case 4:
            return null;
          case 5:
            return CompletableFuture.completedFuture(null);
          case 6:
            return CompletableFuture.completedFuture(Arrays.asList(new Settlement[4]));
          default:
            return CompletableFuture.completedFuture(List.copyOf(Collections.nCopies(batch.size(), Settlement.DONE)));
        }
      });

      await().untilAsserted(() -> assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, 4L)));
      assertThat(calls.get()).isEqualTo(7);
    }
  }

  private List<Integer> valuesOf(String key) {
    return done.stream().filter(entry -> entry.startsWith(key + "=")).map(entry -> Integer.valueOf(entry.split("=")[1])).toList();
  }
}
