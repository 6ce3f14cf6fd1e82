package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerOrderTest {

  private static final int RECORDS = 600;
  private static final int KEYS = 20;

  private final Map<String, Queue<Integer>> handled = new ConcurrentHashMap<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(strings = {"classic", "consumer"})
  void eachKeyIsHandledInOrderAndNeverTwiceAtATimeWhileKeysOvertakeEachOther(String protocol) {
    String topic = Broker.topic(3);
    for (int partition = 0; partition < 3; partition++) {
      Broker.send(topic, partition, RECORDS, KEYS);
    }

    try (Rig rig = Rig.on(topic).kafka("group.protocol", protocol)) {
      KafkaWorker worker = rig.start(this::handle);
      await().untilAsserted(() -> assertThat(rig.count("done")).isEqualTo(3 * RECORDS));

      worker.close();
      assertThat(violations).isEmpty();
      assertThat(handled).hasSize(3 * KEYS).allSatisfy((key, values) ->
          assertThat(List.copyOf(values)).hasSize(RECORDS / KEYS).isSorted().doesNotHaveDuplicates());
      assertThat(Broker.committed(rig.group)).isEqualTo(Map.of(0, (long) RECORDS, 1, (long) RECORDS, 2, (long) RECORDS));
    }
  }

  private CompletableFuture<List<Settlement>> handle(List<ConsumerRecord<byte[], byte[]>> batch) {
    Set<String> keys = ConcurrentHashMap.newKeySet();
    batch.forEach(record -> keys.add(Rig.key(record)));
    for (String key : keys) {
      if (!underWay.add(key)) {
        violations.add(key + " was under way already");
      }
    }
    return CompletableFuture.supplyAsync(() -> {
      List<Settlement> settlements = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : batch) {
        handled.computeIfAbsent(Rig.key(record), k -> new ConcurrentLinkedQueue<>()).add(Integer.valueOf(Rig.value(record)));
        settlements.add(Settlement.DONE);
      }
      underWay.removeAll(keys);
      return settlements;
    }, CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(5), TimeUnit.MILLISECONDS));
  }
}
