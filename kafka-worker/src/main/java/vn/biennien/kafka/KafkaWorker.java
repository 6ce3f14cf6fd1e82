package vn.biennien.kafka;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jboss.logging.Logger;
import vn.biennien.kafka.WorkerState.Status;
import vn.biennien.kafka.deadletter.DeadLetters;

/**
 * Reads a topic as a member of a group and hands its records to a handler: at least once, in order for each key, many
 * keys at a time, holding only a bounded amount. A record that fails for now is tried again for as long as it takes,
 * while other partitions go on; one that will always fail becomes a dead letter. The broker may be away at any time,
 * also at the start.
 */
public final class KafkaWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(KafkaWorker.class);

  /** How much longer than a drain the poll thread may be away: commits and closing have a timeout of 5 s each. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final WorkerSettings settings;
  private final PollLoop loop;
  private final Thread thread;
  private final WorkerMetrics metrics;
  private boolean started;

  /**
   * @param deadLetters stays the caller's
   * @throws org.apache.kafka.common.config.ConfigException if a client setting has a value it cannot have
   */
  public KafkaWorker(WorkerSettings settings, BatchHandler handler, DeadLetters deadLetters, Instruments instruments) {
    this.settings = settings;
    Map<String, Object> clientSettings = ClientSettings.consumer(settings);
    new ConsumerConfig(clientSettings);
    Tracer tracer = instruments.telemetry().getTracer("vn.biennien.kafka");
    metrics = new WorkerMetrics(instruments.meters(), settings, this::state);
    Lanes lanes = new Lanes(settings, new BatchRun(handler, deadLetters, metrics, tracer, settings.groupId()));
    loop = new PollLoop(settings, clientSettings, lanes, instruments.clients());
    thread = new Thread(loop, settings.groupId() + "-poll");
  }

  /** Starts to read; returns at once, whether the broker is there or not. To be called once. */
  public synchronized void start() {
    thread.start();
    started = true;
  }

  /**
   * Stops: takes nothing more, finishes what is in flight for at most {@code drainTimeout}, commits, leaves the group.
   * Returns when all this is done. Not to be called by a handler.
   */
  @Override
  public synchronized void close() {
    loop.stop();
    if (started) {
      join();
    }
    metrics.close();
  }

  private void join() {
    try {
      thread.join(settings.drainTimeout().plus(GRACE).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.errorf("%s: the poll thread did not end in time", settings.groupId());
    }
  }

  /** Whether the thread runs and polled lately. True while the broker is away: a restart would not bring it back. */
  public boolean isLive() {
    WorkerState state = state();
    return thread.isAlive() && state.status() != Status.FAILED
        && state.sincePoll().compareTo(settings.drainTimeout().plus(GRACE)) < 0;
  }

  /** What it is doing. */
  public WorkerState state() {
    return loop.state();
  }
}
