package vn.biennien.search.index;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.biennien.kafka.Settlement;

/** What the indexer shows: how documents ended, and how long an article took from its acceptance until it could be found. */
@ApplicationScoped
public class IndexMetrics {

  private final Counter indexed;
  private final Counter retracted;
  private final Counter unchanged;
  private final Counter rejected;
  private final Counter retried;
  private final Timer pushToSearchable;

  IndexMetrics(MeterRegistry registry) {
    indexed = outcome(registry, "indexed");
    retracted = outcome(registry, "retracted");
    unchanged = outcome(registry, "unchanged");
    rejected = outcome(registry, "rejected");
    retried = outcome(registry, "retried");
    pushToSearchable = Timer.builder("biennien.push.to.searchable")
        .description("From the acceptance of an article until a search finds it")
        // Around the aim: half of the articles within 1 s, 99 % within 2 s.
        .serviceLevelObjectives(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(750), Duration.ofSeconds(1),
            Duration.ofMillis(1500), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1),
            Duration.ofMinutes(5))
        .register(registry);
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder("biennien.index.documents").tag("outcome", outcome)
        .description("Documents sent to the index, by how it ended; unchanged: the index has this version or a newer one")
        .register(registry);
  }

  void written(EventDocument document, BulkAnswer.Item item) {
    if (item.written()) {
      (document.retraction() ? retracted : indexed).increment();
    } else if (item.status() == 409) {
      unchanged.increment();
    }
  }

  void settled(Settlement[] settlements) {
    for (Settlement settlement : settlements) {
      if (settlement instanceof Settlement.Reject) {
        rejected.increment();
      } else if (settlement instanceof Settlement.Retry) {
        retried.increment();
      }
    }
  }

  void searchable(Instant acceptedAt, Instant foundAt) {
    Duration taken = Duration.between(acceptedAt, foundAt);
    // Clocks of two machines may differ.
    pushToSearchable.record(taken.isNegative() ? Duration.ZERO : taken);
  }
}
