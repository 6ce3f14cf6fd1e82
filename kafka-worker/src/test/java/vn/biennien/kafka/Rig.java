package vn.biennien.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.kafka.deadletter.DeadLetters;

/** Workers of one group on one topic, with settings that suit tests; closes all that it made. */
final class Rig implements AutoCloseable {

  final String topic;
  final String group = Broker.unique("group");
  final String letters = Broker.unique("letters");
  /** The metrics of the first worker. */
  final MeterRegistry meters = new SimpleMeterRegistry();

  private final Map<String, Object> kafka = new HashMap<>(Broker.settings());
  private final EventPublisher ownPublisher = new EventPublisher(Broker.settings(), ClientListener.NONE);
  private final List<KafkaWorker> workers = new ArrayList<>();
  private EventPublisher publisher = ownPublisher;
  private int threads = 4;
  private int maxBatch = 10;
  private int maxInFlight = 200;
  private Duration retryMax = Duration.ofMillis(100);
  private Duration drainTimeout = Duration.ofSeconds(5);
  private ClientListener clients = ClientListener.NONE;
  private OpenTelemetry telemetry = OpenTelemetry.noop();

  Rig(String topic) {
    this.topic = topic;
  }

  static Rig on(String topic) {
    return new Rig(topic);
  }

  Rig kafka(String name, Object value) {
    kafka.put(name, value);
    return this;
  }

  Rig threads(int count) {
    threads = count;
    return this;
  }

  Rig maxBatch(int records) {
    maxBatch = records;
    return this;
  }

  Rig maxInFlight(int records) {
    maxInFlight = records;
    return this;
  }

  Rig retryMax(Duration pause) {
    retryMax = pause;
    return this;
  }

  Rig drainTimeout(Duration timeout) {
    drainTimeout = timeout;
    return this;
  }

  Rig clients(ClientListener listener) {
    clients = listener;
    return this;
  }

  Rig telemetry(OpenTelemetry openTelemetry) {
    telemetry = openTelemetry;
    return this;
  }

  /** One for the dead letters that stays the caller's. */
  Rig publisher(EventPublisher other) {
    publisher = other;
    return this;
  }

  Rig withDeadLetters(Map<String, String> topicSettings) {
    Broker.topic(letters, 3, topicSettings);
    return this;
  }

  KafkaWorker start(BatchHandler handler) {
    KafkaWorker worker = make(handler);
    worker.start();
    return worker;
  }

  KafkaWorker make(BatchHandler handler) {
    WorkerSettings settings = new WorkerSettings(topic, group, threads, maxBatch, maxInFlight, 64L << 20,
        Duration.ofMillis(20), retryMax, drainTimeout, kafka);
    KafkaWorker worker = new KafkaWorker(settings, handler, new DeadLetters(publisher, letters, group, Clock.systemUTC()),
        new Instruments(workers.isEmpty() ? meters : new SimpleMeterRegistry(), telemetry, clients));
    workers.add(worker);
    return worker;
  }

  double count(String outcome) {
    return meters.get("biennien.worker.records").tag("outcome", outcome).counter().count();
  }

  @Override
  public void close() {
    workers.forEach(KafkaWorker::close);
    ownPublisher.close();
  }

  static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }

  static String value(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
