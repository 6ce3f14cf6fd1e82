package vn.biennien.search.index;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Json;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Filters;

/**
 * Brings the counts of the entity index up to date now and then: how many articles name each. They are counted anew each
 * time and only differences are written, so nothing adds up to an error. Of several instances one does it.
 */
@ApplicationScoped
public class EntityCounts {

  private static final Logger LOG = Logger.getLogger(EntityCounts.class);
  private static final int PAGE = 2000;
  /** The pause is at least so many times as long as counting took, however many entities there are. */
  private static final int REST = 5;

  private final Elastic elastic;
  private final IndexConfig config;
  private final Aliases entities;
  private final Lock lock;
  private long writesBefore = -1;
  private boolean quiet;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread daemon = new Thread(task, "entity-counts");
    daemon.setDaemon(true);
    return daemon;
  });

  EntityCounts(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    this.config = config;
    this.entities = new Aliases(config.entities());
    this.lock = new Lock(elastic, config.articles() + "-locks", "counts", config.lockLife());
  }

  void start() {
    schedule(config.countEvery());
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void schedule(Duration pause) {
    timer.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    long begun = System.nanoTime();
    try {
      countIfChanged();
    } finally {
      Duration taken = Duration.ofNanos(System.nanoTime() - begun);
      Duration pause = taken.multipliedBy(REST);
      if (!timer.isShutdown()) {
        schedule(pause.compareTo(config.countEvery()) > 0 ? pause : config.countEvery());
      }
    }
  }

  private void countIfChanged() {
    try {
      if (mayHaveChanged() && lock.acquire()) {
        try {
          update();
        } catch (RuntimeException e) {
          // What was seen is not counted yet.
          writesBefore = -1;
          throw e;
        } finally {
          lock.release();
        }
      }
    } catch (ElasticsearchAwayException e) {
      LOG.debugf("the counts are not brought up to date now: %s", e.getMessage());
    } catch (ElasticsearchException e) {
      LOG.warnf("the counts are not brought up to date now: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the counts could not be brought up to date", e);
    }
  }

  /** Not so if nothing was written since the last look, and that one already counted all that was. */
  private boolean mayHaveChanged() {
    JsonNode all = elastic.change("GET", "/" + config.articles() + "/_stats/indexing", null).path("_all");
    long writes = all.path("primaries").path("indexing").path("index_total").asLong();
    boolean same = writes == writesBefore;
    boolean unchanged = same && quiet;
    quiet = same;
    writesBefore = writes;
    return !unchanged;
  }

  /** Counts and writes what changed. */
  void update() {
    elastic.change("POST", "/" + config.articles() + "," + config.entities() + "/_refresh", null);
    JsonNode after = null;
    do {
      JsonNode hits = entities(after);
      if (hits.isEmpty()) {
        return;
      }
      Map<String, Long> stored = new HashMap<>();
      hits.forEach(hit -> stored.put(hit.path("_id").asText(), hit.path("_source").path("count").asLong()));
      write(stored, count(stored.keySet()));
      after = hits.size() < PAGE ? null : hits.get(hits.size() - 1).path("sort");
    } while (after != null && lock.renew());
  }

  private JsonNode entities(JsonNode after) {
    ObjectNode body = object().put("size", PAGE).put("track_total_hits", false);
    body.putArray("_source").add("count");
    body.putArray("sort").add(object().put("key", "asc"));
    if (after != null) {
      body.set("search_after", after);
    }
    return elastic.change("POST", "/" + config.entities() + "/_search", body).path("hits").path("hits");
  }

  private Map<String, Long> count(Collection<String> wanted) {
    ObjectNode body = object().put("size", 0).put("track_total_hits", false);
    body.set("query", Dsl.bool().filter(Filters.naming(wanted)).not(Filters.retracted()).build());
    ObjectNode aggregations = body.putObject("aggs");
    for (Field field : Field.values()) {
      ObjectNode terms = object().put("field", field.label()).put("size", PAGE);
      terms.set("include", Dsl.strings(wanted));
      aggregations.set(field.label(), object().set("terms", terms));
    }
    Map<String, Long> counts = new HashMap<>();
    JsonNode answer = elastic.change("POST", "/" + config.articles() + "/_search", body).path("aggregations");
    for (Field field : Field.values()) {
      for (JsonNode bucket : answer.path(field.label()).path("buckets")) {
        counts.merge(bucket.path("key").asText(), bucket.path("doc_count").asLong(), Long::sum);
      }
    }
    return counts;
  }

  private void write(Map<String, Long> stored, Map<String, Long> counted) {
    Bulk bulk = new Bulk();
    stored.forEach((key, before) -> {
      long now = counted.getOrDefault(key, 0L);
      if (now != before) {
        bulk.update(entities.write(), key, Json.write(Map.of("doc", Map.of("count", now))));
      }
    });
    if (bulk.operations() > 0) {
      elastic.bulk(bulk.body(), true);
    }
  }
}
