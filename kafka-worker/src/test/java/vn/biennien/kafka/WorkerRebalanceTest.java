package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerRebalanceTest {

  private static final int PARTITIONS = 4;
  private static final int RECORDS = 500;
  private static final int IN_FLIGHT = 40;
  private static final int POLL = 10;

  private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
  private final Map<String, Queue<Integer>> order = new ConcurrentHashMap<>();
  private final Executor soon = CompletableFuture.delayedExecutor(8, TimeUnit.MILLISECONDS);

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void aSecondWorkerJoinsAndLeavesAndNothingIsLostAndLittleIsDoneTwice(String protocol) {
    String topic = Broker.topic(PARTITIONS);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      Broker.send(topic, partition, RECORDS, 25);
    }

    try (Rig rig = Rig.on(topic).threads(2).maxBatch(2).maxInFlight(IN_FLIGHT).kafka("max.poll.records", POLL)
        .kafka("group.protocol", protocol)) {
      if (protocol.equals("classic")) {
        // So that members soon hear of a rebalance; in the other protocol the broker says how often they ask.
        rig.kafka("heartbeat.interval.ms", 300);
      }
      // Given one worker in the middle of its work
      KafkaWorker first = rig.start(handler());
      await().untilAsserted(() -> assertThat(handled).hasSizeGreaterThan(50));

      // When a second one joins, gets its part, and leaves again
      KafkaWorker second = rig.start(handler());
      await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
        assertThat(second.state().partitions()).isPositive();
        assertThat(first.state().partitions() + second.state().partitions()).isEqualTo(PARTITIONS);
      });
      second.close();

      // Then every record is handled, each key's newest record has the last word, and handled again is only what had
      // overtaken others: at most what a partition may have in flight, for each of the two moves of at most two partitions
      await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> assertThat(handled).hasSize(PARTITIONS * RECORDS));
      first.close();
      int again = handled.values().stream().mapToInt(times -> times.get() - 1).sum();
      assertThat(again).isLessThanOrEqualTo(4 * (IN_FLIGHT / 2 + POLL));
      assertThat(order.values()).allSatisfy(values -> {
        assertThat(values.stream().distinct().toList()).isSorted();
        assertThat(List.copyOf(values).get(values.size() - 1)).isEqualTo(Collections.max(values));
      });
      assertThat(Broker.committed(rig.group).values()).containsOnly((long) RECORDS);
    }
  }

  private BatchHandler handler() {
    return BatchHandler.each(record -> CompletableFuture.supplyAsync(() -> {
      handled.computeIfAbsent(record.partition() + "@" + record.offset(), k -> new AtomicInteger()).incrementAndGet();
      order.computeIfAbsent(Rig.key(record), k -> new ConcurrentLinkedQueue<>()).add(Integer.valueOf(Rig.value(record)));
      return Settlement.DONE;
    }, soon));
  }
}
