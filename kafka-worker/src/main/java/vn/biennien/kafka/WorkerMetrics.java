package vn.biennien.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The {@code biennien.worker.*} metrics of one worker, tagged with its topic and group. */
final class WorkerMetrics implements AutoCloseable {

  private final MeterRegistry registry;
  private final List<Meter> meters = new ArrayList<>();
  private final Counter done;
  private final Counter retry;
  private final Counter rejected;
  private final Timer batches;

  WorkerMetrics(MeterRegistry registry, WorkerSettings settings, Supplier<WorkerState> state) {
    this.registry = registry;
    Tags tags = Tags.of("topic", settings.topic(), "group", settings.groupId());
    done = outcome("done", tags);
    retry = outcome("retry", tags);
    rejected = outcome("rejected", tags);
    batches = keep(Timer.builder("biennien.worker.batch").tags(tags)
        .description("From handing a batch over until each of its records was settled").register(registry));
    gauge("in.flight", "Records taken and not settled", tags, () -> state.get().inFlight());
    gauge("partitions", "Partitions assigned", tags, () -> state.get().partitions());
    gauge("paused", "Partitions paused because they have their share in flight", tags, () -> state.get().paused());
    gauge("lag", "Records of the assigned partitions that are not finished", tags, () -> state.get().lag());
    gauge("since.poll.seconds", "Time since the last poll", tags, () -> state.get().sincePoll().toMillis() / 1000.0);
  }

  private Counter outcome(String outcome, Tags tags) {
    return keep(Counter.builder("biennien.worker.records").tags(tags).tag("outcome", outcome)
        .description("Records handled, by how it ended; a record that is retried counts each time").register(registry));
  }

  private void gauge(String name, String description, Tags tags, Supplier<Number> value) {
    keep(Gauge.builder("biennien.worker." + name, value).tags(tags).description(description).register(registry));
  }

  private <T extends Meter> T keep(T meter) {
    meters.add(meter);
    return meter;
  }

  void handled(List<Settlement> settlements, long nanos) {
    batches.record(nanos, TimeUnit.NANOSECONDS);
    for (Settlement settlement : settlements) {
      counter(settlement).increment();
    }
  }

  private Counter counter(Settlement settlement) {
    if (settlement instanceof Settlement.Done) {
      return done;
    }
    return settlement instanceof Settlement.Reject ? rejected : retry;
  }

  /** Takes the metrics out of the registry: the gauges of a closed worker would stand still. */
  @Override
  public void close() {
    meters.forEach(registry::remove);
  }
}
