package vn.biennien.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.biennien.contracts.Topic;

/**
 * Client settings on which the delivery guarantees rest, and defaults for the others. What the caller gives wins over
 * the defaults, never over the guarantees.
 */
public final class ClientSettings {

  /** A small poll keeps the overshoot over {@code maxInFlight} small; the records are in the client's buffer anyway. */
  private static final int POLL_RECORDS = 100;

  private static final Set<String> NOT_FOR_READERS = Set.of(
      ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, ConsumerConfig.CLIENT_ID_CONFIG);

  private ClientSettings() {
  }

  /**
   * Settings of a worker's consumer. Defaults: {@code auto.offset.reset=earliest}, {@code group.protocol=classic} with the
   * cooperative sticky assignor, fetches that gather for 100 ms or 256 KiB. Guaranteed: no automatic commits, no automatic topics.
   */
  static Map<String, Object> consumer(WorkerSettings worker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name().toLowerCase(Locale.ROOT));
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(POLL_RECORDS, worker.maxInFlight()));
    // Many small fetches, and the small batches that come of them, cost more than the records themselves.
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 256 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    // A topic made after the consumer started is seen within this time.
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    putKnown(settings, worker.kafka(), ConsumerConfig.configNames());
    if (GroupProtocol.CLASSIC.name().equalsIgnoreCase(settings.get(ConsumerConfig.GROUP_PROTOCOL_CONFIG).toString())) {
      settings.putIfAbsent(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
    }
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, worker.groupId());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  /**
   * Settings of a producer that loses and doubles nothing. Defaults: zstd, 20 ms of gathering, requests up to the
   * largest dead letter, a send gives up after 30 s. Guaranteed: {@code acks=all} and idempotence.
   *
   * @param kafka client settings by their Kafka names, {@code bootstrap.servers} among them
   */
  public static Map<String, Object> producer(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.valueOf(Topic.Limits.DEAD_LETTER_BYTES));
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    // The caller has its own back-off, so a send fails early instead of holding a thread for minutes.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    putKnown(settings, kafka, ProducerConfig.configNames());
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return settings;
  }

  /** Settings of a consumer that reads partitions by itself, outside any group. */
  public static Map<String, Object> reader(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>();
    putKnown(settings, kafka, ConsumerConfig.configNames());
    settings.keySet().removeIf(name -> name.startsWith("group.") || NOT_FOR_READERS.contains(name));
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return settings;
  }

  /** One map serves all kinds of clients; each takes what it knows and does not complain about the rest. */
  private static void putKnown(Map<String, Object> settings, Map<String, Object> given, Set<String> names) {
    given.forEach((name, value) -> {
      if (names.contains(name)) {
        settings.put(name, value);
      }
    });
  }
}
