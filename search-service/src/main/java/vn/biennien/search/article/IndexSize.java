package vn.biennien.search.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;

/** How many documents the index of articles has, as of a minute ago at most. Thread-safe. */
@ApplicationScoped
public class IndexSize {

  private static final long LIFE_NANOS = Duration.ofMinutes(1).toNanos();

  private final Elastic elastic;
  private final String alias;
  private volatile Known known;

  private record Known(long documents, long since) {
  }

  IndexSize(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    this.alias = config.articles();
  }

  /** @param found so many there are at least: an index that was counted with fewer has grown */
  long documents(long found) {
    Known last = known;
    if (last == null || last.documents() < found || System.nanoTime() - last.since() > LIFE_NANOS) {
      last = new Known(elastic.ask("GET", "/" + alias + "/_count", null).path("count").asLong(), System.nanoTime());
      known = last;
    }
    return last.documents();
  }
}
