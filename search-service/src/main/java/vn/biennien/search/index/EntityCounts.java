package vn.biennien.search.index;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import vn.biennien.contracts.Json;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Filters;

/**
 * Brings the counts of the entity index up to date now and then: how many articles name each. They are counted anew, never added to, so
 * nothing adds up to an error. What new articles name is counted by the instance that indexed them. After changed and retracted
 * articles, of which nobody knows any more what they named, all are counted; of several instances one does that for all.
 */
@ApplicationScoped
public class EntityCounts {

  private static final Logger LOG = Logger.getLogger(EntityCounts.class);
  private static final int PAGE = 2000;
  /** The pause after counting all is at least so many times as long as that took, however many entities there are. */
  private static final int REST = 20;
  /** By how much the clocks of two instances may differ. */
  private static final Duration SKEW = Duration.ofSeconds(30);
  /** More are not noted: then all are counted. */
  private static final int MOST_NOTED = 100_000;

  private final Elastic elastic;
  private final IndexConfig config;
  private final Aliases entities;
  private final Lock lock;
  private final LastCount last;
  private final Duration skew;
  /** Named by new articles since they were counted last. */
  private final Set<String> noted = ConcurrentHashMap.newKeySet();
  /** When the last article was changed whose names are not counted yet; null if there is none. Before the start nobody knows. */
  private final AtomicReference<Instant> changed = new AtomicReference<>(Instant.now());
  private volatile boolean filled;
  private volatile long allNext;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("entity-counts"));

  @Inject
  EntityCounts(Elastic elastic, IndexConfig config) {
    this(elastic, config, SKEW);
  }

  EntityCounts(Elastic elastic, IndexConfig config, Duration skew) {
    this.elastic = elastic;
    this.skew = skew;
    this.config = config;
    this.entities = new Aliases(config.entities());
    String locks = config.articles() + "-locks";
    this.lock = new Lock(elastic, locks, "counts", config.lockLife());
    this.last = new LastCount(elastic, locks);
  }

  void start() {
    allNext = System.nanoTime() + config.countAllEvery().toNanos();
    long every = config.countEvery().toMillis();
    timer.scheduleWithFixedDelay(this::run, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /** Notes what a new article names. */
  void added(EventDocument document) {
    if (noted.size() < MOST_NOTED) {
      document.entities().forEach(entity -> noted.add(entity.key()));
    } else {
      changed();
    }
  }

  /** Notes that an article was changed or taken back. */
  void changed() {
    changed.set(Instant.now());
  }

  /** Notes that the indices were filled anew: in those of entities nothing is counted yet. */
  void filled() {
    filled = true;
    changed();
    allNext = System.nanoTime();
  }

  private void run() {
    try {
      if (changed.get() != null && System.nanoTime() - allNext >= 0) {
        countAll();
      } else {
        countNoted();
      }
    } catch (ElasticsearchAwayException e) {
      LOG.debugf("the counts are not brought up to date now: %s", e.getMessage());
    } catch (ElasticsearchException e) {
      LOG.warnf("the counts are not brought up to date now: %s", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the counts could not be brought up to date", e);
    }
  }

  /** Counts all, unless another instance has done it, or did it so shortly ago that it is not time yet. */
  void countAll() {
    if (!lock.acquire()) {
      return;
    }
    try {
      Instant now = Instant.now();
      Instant counted = filled ? Instant.EPOCH : last.began();
      Instant next = counted.plus(config.countAllEvery());
      Instant change = changed.get();
      if (change == null || counted.isAfter(change.plus(skew))) {
        changed.compareAndSet(change, null);
      } else if (next.isAfter(now)) {
        allNext = System.nanoTime() + Duration.between(now, next).toNanos();
      } else {
        count(now);
      }
    } finally {
      lock.release();
    }
  }

  private void count(Instant now) {
    // What is noted from here on may not be counted by this.
    boolean anew = filled;
    filled = false;
    Instant change = changed.getAndSet(null);
    noted.clear();
    long begun = System.nanoTime();
    boolean whole = false;
    try {
      whole = update();
      if (whole) {
        last.write(now);
      }
    } finally {
      if (!whole) {
        changed.compareAndSet(null, change);
        filled = filled || anew;
      }
      long taken = System.nanoTime() - begun;
      allNext = System.nanoTime() + Math.max(REST * taken, config.countAllEvery().toNanos());
    }
  }

  private void countNoted() {
    List<String> keys = List.copyOf(noted);
    if (keys.isEmpty()) {
      return;
    }
    refresh();
    for (int from = 0; from < keys.size(); from += PAGE) {
      List<String> page = keys.subList(from, Math.min(keys.size(), from + PAGE));
      // Noted again while they are counted, they are counted again.
      page.forEach(noted::remove);
      try {
        bringUpToDate(elastic.change("POST", "/" + config.entities() + "/_search", stored().set("query",
            Dsl.bool().filter(Dsl.terms("key", page)).build())).path("hits").path("hits"));
      } catch (RuntimeException e) {
        noted.addAll(page);
        throw e;
      }
    }
  }

  private void refresh() {
    elastic.change("POST", "/" + config.articles() + "," + config.entities() + "/_refresh", null);
  }

  /** Counts all and writes what changed. @return false if another instance took over before all were counted */
  private boolean update() {
    refresh();
    JsonNode after = null;
    do {
      ObjectNode body = stored();
      body.putArray("sort").add(object().put("key", "asc"));
      if (after != null) {
        body.set("search_after", after);
      }
      JsonNode hits = elastic.change("POST", "/" + config.entities() + "/_search", body).path("hits").path("hits");
      bringUpToDate(hits);
      after = hits.size() < PAGE ? null : hits.get(hits.size() - 1).path("sort");
    } while (after != null && lock.renew());
    return after == null;
  }

  private static ObjectNode stored() {
    ObjectNode body = object().put("size", PAGE).put("track_total_hits", false);
    body.putArray("_source").add("count");
    return body;
  }

  private void bringUpToDate(JsonNode hits) {
    Map<String, Long> stored = new HashMap<>();
    hits.forEach(hit -> stored.put(hit.path("_id").asText(), hit.path("_source").path("count").asLong()));
    if (!stored.isEmpty()) {
      write(stored, count(stored.keySet()));
    }
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
