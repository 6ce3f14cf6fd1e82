package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Json;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;

/**
 * Measures when articles can be found, by searching for them. A bulk request becomes visible as a whole with the next
 * refresh, so its last document stands for all. One small search each {@value #PERIOD_MS} ms while something was written,
 * none otherwise.
 */
final class SearchableProbe implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(SearchableProbe.class);
  private static final long PERIOD_MS = 100;
  /** More batches than this waiting means that refreshes have stopped; then the oldest are not measured. */
  private static final int MOST = 200;

  private final Elastic elastic;
  private final String alias;
  private final IndexMetrics metrics;
  private final Clock clock;
  private final Deque<Written> waiting = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "searchable-probe");

  SearchableProbe(Elastic elastic, String alias, IndexMetrics metrics, Clock clock) {
    this.elastic = elastic;
    this.alias = alias;
    this.metrics = metrics;
    this.clock = clock;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** A bulk request was acknowledged. */
  synchronized void written(UUID id, long version, List<Instant> acceptedAt) {
    if (waiting.size() == MOST) {
      waiting.removeFirst();
    }
    waiting.addLast(new Written(id.toString(), version, List.copyOf(acceptedAt)));
    notifyAll();
  }

  private void run() {
    try {
      while (true) {
        look(next());
        Thread.sleep(PERIOD_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<Written> next() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    return List.copyOf(waiting);
  }

  private void look(List<Written> batches) {
    try {
      Map<String, Long> visible = versions(batches);
      Instant now = clock.instant();
      for (Written batch : batches) {
        if (visible.getOrDefault(batch.id(), -1L) >= batch.version() && forget(batch)) {
          batch.acceptedAt().forEach(accepted -> metrics.searchable(accepted, now));
        }
      }
    } catch (ElasticsearchAwayException | ElasticsearchException e) {
      LOG.debugf("not measured now: %s", e.getMessage());
    }
  }

  private synchronized boolean forget(Written batch) {
    return waiting.remove(batch);
  }

  private Map<String, Long> versions(List<Written> batches) {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", batches.size()).put("_source", false).put("version", true);
    ArrayNode ids = body.putObject("query").putObject("ids").putArray("values");
    batches.stream().map(Written::id).distinct().forEach(ids::add);
    Map<String, Long> versions = new HashMap<>();
    for (JsonNode hit : elastic.search(alias, body).path("hits").path("hits")) {
      versions.put(hit.path("_id").asText(), hit.path("_version").asLong());
    }
    return versions;
  }

  private record Written(String id, long version, List<Instant> acceptedAt) {
  }
}
