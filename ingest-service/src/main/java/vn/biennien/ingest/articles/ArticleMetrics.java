package vn.biennien.ingest.articles;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import vn.biennien.ingest.articles.Outcome.Receipt;
import vn.biennien.ingest.articles.Outcome.Status;

/** Counts what became of pushed articles: {@code biennien.ingest.articles} by status. */
@ApplicationScoped
public class ArticleMetrics {

  private static final String NAME = "biennien.ingest.articles";

  private final Map<Status, Counter> byStatus = new EnumMap<>(Status.class);
  private final Counter rejected;

  ArticleMetrics(MeterRegistry registry) {
    for (Status status : Status.values()) {
      byStatus.put(status, registry.counter(NAME, "status", status.json()));
    }
    rejected = registry.counter(NAME, "status", "rejected");
  }

  public void count(Outcome outcome) {
    if (outcome instanceof Receipt receipt) {
      byStatus.get(receipt.status()).increment();
    } else {
      rejected();
    }
  }

  public void rejected() {
    rejected.increment();
  }
}
