package vn.biennien.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import vn.biennien.kafka.WorkerState.Status;

/** What the owned thread of a worker does: makes the consumer, polls until told to stop, drains, commits, closes. */
final class PollLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(PollLoop.class);

  /** Also how often lanes that are held are looked at. */
  private static final Duration POLL = Duration.ofMillis(100);
  /** While something is paused, poll would sleep although there may be room again. */
  private static final Duration POLL_PAUSED = Duration.ofMillis(10);
  private static final long HOUSEKEEPING_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final WorkerSettings settings;
  private final Map<String, Object> clientSettings;
  private final Lanes lanes;
  private final ClientListener listener;
  private final Backoff backoff;
  private final CountDownLatch stop = new CountDownLatch(1);

  private int pollFailures;
  private volatile Consumer<byte[], byte[]> consumer;
  private volatile Status status = Status.NEW;
  private volatile Throwable failure;
  private volatile long lastPoll = System.nanoTime();
  private volatile Counts counts = new Counts(0, 0, 0, 0);

  PollLoop(WorkerSettings settings, Map<String, Object> clientSettings, Lanes lanes, ClientListener listener) {
    this.settings = settings;
    this.clientSettings = clientSettings;
    this.lanes = lanes;
    this.listener = listener;
    this.backoff = new Backoff(settings.retryMin(), settings.retryMax());
  }

  /** What the poll thread last counted. */
  private record Counts(int partitions, int paused, long inFlight, long lag) {
  }

  /** May be called from any thread, as often as one likes. */
  void stop() {
    stop.countDown();
    Consumer<byte[], byte[]> woken = consumer;
    if (woken != null) {
      woken.wakeup();
    }
  }

  WorkerState state() {
    Counts c = counts;
    Throwable cause = failure;
    return new WorkerState(status, settings.topic(), settings.groupId(), c.partitions(), c.paused(), c.inFlight(), c.lag(),
        Duration.ofNanos(System.nanoTime() - lastPoll), cause == null ? null : cause.toString());
  }

  @Override
  public void run() {
    status = Status.RUNNING;
    try {
      open();
      if (consumer != null) {
        pollUntilStopped();
      }
      status = Status.STOPPED;
    } catch (Throwable unexpected) {
      failure = unexpected;
      status = Status.FAILED;
      LOG.errorf(unexpected, "%s: the worker for %s has ended and handles nothing any more", settings.groupId(), settings.topic());
    } finally {
      lanes.close();
    }
  }

  /** The client cannot be made while the broker's name is unknown to DNS; the settings themselves were checked before. */
  private void open() throws InterruptedException {
    for (int failures = 1; consumer == null && !stopping(); failures++) {
      try {
        consumer = new KafkaConsumer<>(clientSettings);
        listener.created(consumer);
      } catch (KafkaException unreachable) {
        waitAfter(failures, unreachable);
      }
    }
  }

  private void pollUntilStopped() throws InterruptedException {
    Assignment assignment = new Assignment(settings, consumer, lanes);
    try {
      consumer.subscribe(List.of(settings.topic()), assignment);
      long lastHousekeeping = System.nanoTime();
      while (!stopping()) {
        int paused = assignment.pauseAndResume();
        poll(paused == 0 ? POLL : POLL_PAUSED).forEach(assignment::take);
        lanes.kick();
        if (System.nanoTime() - lastHousekeeping >= HOUSEKEEPING_NANOS) {
          lastHousekeeping = System.nanoTime();
          assignment.commitAsync();
          count(assignment, paused);
        }
      }
      status = Status.STOPPING;
    } finally {
      close(assignment);
    }
  }

  private ConsumerRecords<byte[], byte[]> poll(Duration timeout) throws InterruptedException {
    lastPoll = System.nanoTime();
    try {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(timeout);
      pollFailures = 0;
      return records;
    } catch (WakeupException stopping) {
      return ConsumerRecords.empty();
    } catch (RetriableException | AuthorizationException | AuthenticationException transientFailure) {
      // Rights and passwords are changed by people; until then this is no reason to end.
      waitAfter(++pollFailures, transientFailure);
      return ConsumerRecords.empty();
    }
  }

  private void waitAfter(int failures, Exception cause) throws InterruptedException {
    lastPoll = System.nanoTime();
    Duration pause = backoff.after(failures);
    LOG.warnf("%s: cannot read %s, next try in %d ms: %s%s", settings.groupId(), settings.topic(), pause.toMillis(), cause,
        cause.getCause() == null ? "" : " (" + cause.getCause() + ")");
    stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean stopping() {
    return stop.getCount() == 0;
  }

  private void count(Assignment assignment, int paused) {
    long inFlight = 0;
    long lag = 0;
    for (AssignedPartition partition : assignment.partitions()) {
      inFlight += partition.open();
      // From the answers of earlier fetches: asks nobody.
      lag += partition.open() + consumer.currentLag(partition.id()).orElse(0);
    }
    counts = new Counts(assignment.partitions().size(), paused, inFlight, lag);
  }

  private void close(Assignment assignment) {
    try {
      assignment.end();
    } finally {
      counts = new Counts(0, 0, 0, 0);
      listener.closing(consumer);
      consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }
  }
}
