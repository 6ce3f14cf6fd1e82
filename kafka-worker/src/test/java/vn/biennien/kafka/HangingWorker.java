package vn.biennien.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.biennien.kafka.deadletter.DeadLetters;

/** A program to be killed: a worker whose handler never ends. Arguments: bootstrap servers, topic, group. */
final class HangingWorker {

  static final String IN_HAND = "in hand";

  private HangingWorker() {
  }

  public static void main(String[] args) {
    Map<String, Object> kafka = Map.of("bootstrap.servers", args[0], "session.timeout.ms", 2_000, "heartbeat.interval.ms", 500);
    WorkerSettings settings = new WorkerSettings(args[1], args[2], 1, 10, 100, 1L << 20,
        Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1), kafka);
    EventPublisher publisher = new EventPublisher(kafka, ClientListener.NONE);
    new KafkaWorker(settings, batch -> {
      System.out.println(IN_HAND);
      return new CompletableFuture<>();
    }, new DeadLetters(publisher, "letters", args[2], Clock.systemUTC()), Instruments.none()).start();
  }
}
