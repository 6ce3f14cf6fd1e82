package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.biennien.bench.ArticleGenerator;
import vn.biennien.bench.Percentiles;
import vn.biennien.bench.SearchableLatency;
import vn.biennien.contracts.Topic;
import vn.biennien.launcher.Index;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Service;
import vn.biennien.launcher.ServiceProcess;
import vn.biennien.launcher.TopicTail;
import vn.biennien.system.Expected.State;

/** Services are killed and started again, join and leave, while articles come in: nothing is lost and nothing doubled. */
@Order(12)
@ExtendWith(WithPipeline.class)
class SurvivalTest {

  private static final int ARTICLES = Integer.getInteger("biennien.survival.articles", 20_000);
  /** New articles a second; less than half of what two cores carry, for they must also start services meanwhile. */
  private static final int RATE = Integer.getInteger("biennien.survival.rate", 200);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int LATENCY_RATE = 50;
  private static final int LATENCY_ARTICLES = LATENCY_RATE * 20;

  private final Expected expected = new Expected();

  @Test
  void everyAcceptedArticleIsSearchableOnceInItsNewestVersion(Pipeline pipeline) throws Exception {
    long begun = System.nanoTime();
    Scraper scraper = new Scraper(pipeline.first(Service.INGEST).uri(), pipeline.keys().scraper());
    Index index = new Index(URI.create(pipeline.stack().elasticsearch().url()));
    try (TopicTail tail = new TopicTail(pipeline.stack().kafka().bootstrapServers(), Topic.DEAD_LETTERS);
        Traffic traffic = new Traffic(new ArticleGenerator(begun), scraper, expected, RATE)) {
      // When
      for (Service service : Service.values()) {
        awaitFurther(traffic);
        ServiceProcess victim = pipeline.first(service);
        victim.kill();
        say("%s killed after %d articles", service.module(), traffic.pushed());
        victim.start();
      }
      awaitFurther(traffic);
      ServiceProcess second = pipeline.add(Service.ENRICH);
      say("a second enrich-service joined after %d articles", traffic.pushed());
      await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).until(() -> Metric.sum(second, "biennien_enrich_articles_total") > 100);
      second.close();
      say("it left after %d articles", traffic.pushed());
      traffic.finish(ARTICLES);

      // Then
      Map<UUID, Long> promised = expected.versions();
      awaitSearchable(index, promised);
      Map<UUID, Long> found = index.versions(promised.keySet());
      Set<UUID> dead = new HashSet<>(tail.seen(Topic.DEAD_LETTERS));
      dead.retainAll(promised.keySet());
      say("accepted=%d changed=%d retracted=%d sent-again=%d searchable=%d dead-letters=%d lost=%d seconds=%d", promised.size(),
          expected.in(State.CHANGED).size(), expected.in(State.RETRACTED).size(), scraper.repeated(), found.size(), dead.size(),
          promised.size() - found.size(), Duration.ofNanos(System.nanoTime() - begun).toSeconds());
      assertThat(found).isEqualTo(promised);
      assertThat(dead).isEmpty();
      Ledger ledger = new Ledger(pipeline.stack().postgres());
      assertThat(ledger.versions(promised.keySet())).isEqualTo(promised);
      await().atMost(LONG).until(() -> ledger.waiting() == 0);
      assertContent(new Api(pipeline));
    }
    latency(pipeline);
  }

  /** Waits until the traffic runs as it should: some seconds' worth of articles went in. */
  private static void awaitFurther(Traffic traffic) {
    int before = traffic.pushed();
    await().atMost(LONG).until(() -> traffic.pushed() > before + 5 * RATE);
  }

  /** Asks for some at a time, and for the next when these are there: all at once would keep Elasticsearch from indexing them. */
  private static void awaitSearchable(Index index, Map<UUID, Long> promised) {
    List<UUID> open = new ArrayList<>(promised.keySet());
    await().atMost(LONG).pollInterval(Duration.ofMillis(500)).until(() -> {
      while (!open.isEmpty()) {
        List<UUID> some = open.subList(0, Math.min(500, open.size()));
        Map<UUID, Long> found = index.versions(some);
        some.removeIf(id -> found.getOrDefault(id, 0L) >= promised.get(id));
        if (!some.isEmpty()) {
          return false;
        }
      }
      return true;
    });
  }

  private void assertContent(Api api) throws Exception {
    for (UUID id : some(expected.in(State.CHANGED))) {
      assertThat(api.article(id.toString()).body().path("text").asText()).contains(Traffic.ADDITION);
    }
    for (UUID id : some(expected.in(State.NEW))) {
      assertThat(api.article(id.toString()).body().path("text").asText()).isNotEmpty().doesNotContain(Traffic.ADDITION);
    }
    for (UUID id : some(expected.in(State.RETRACTED))) {
      assertThat(api.article(id.toString()).status()).isEqualTo(410);
    }
  }

  private static List<UUID> some(Set<UUID> ids) {
    List<UUID> all = new ArrayList<>(ids);
    Collections.sort(all);
    return all.subList(0, Math.min(200, all.size()));
  }

  private static void latency(Pipeline pipeline) throws Exception {
    Percentiles times = new SearchableLatency(pipeline)
        .measure(new ArticleGenerator(System.nanoTime()).articles(LATENCY_ARTICLES).iterator(), LATENCY_RATE);
    say("push to searchable %s articles=%d articles/s=%d", times, times.size(), LATENCY_RATE);
    assertThat(times.size()).isEqualTo(LATENCY_ARTICLES);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
