package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.biennien.bench.ArticleGenerator;
import vn.biennien.bench.GeneratedArticle;
import vn.biennien.launcher.Index;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Push.Receipt;
import vn.biennien.launcher.Service;
import vn.biennien.launcher.ServiceProcess;

/** Two instances of each service side by side. */
@Order(11)
@ExtendWith(WithPipeline.class)
class TwoOfEachTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int AT_ONCE = 200;
  /** Articles that each of two scrapers pushes a second; together less than the machine carries, so that none pile up. */
  private static final int RATE = 50;

  private static List<ServiceProcess> seconds = List.of();
  private final ArticleGenerator articles = new ArticleGenerator(System.nanoTime());

  @BeforeAll
  static void aSecondOfEachIsStarted(Pipeline pipeline) {
    seconds = Stream.of(Service.values()).parallel().map(pipeline::add).toList();
  }

  @AfterAll
  static void theSecondsLeave() {
    seconds.parallelStream().forEach(ServiceProcess::close);
  }

  @Test
  void theSameArticlePushedToBothAtOnceIsAcceptedOnce(Pipeline pipeline) throws Exception {
    List<String> lines = articles.articles(AT_ONCE).map(GeneratedArticle::json).toList();

    CompletableFuture<List<Receipt>> first = pushAsync(pipeline.first(Service.INGEST), pipeline, lines);
    CompletableFuture<List<Receipt>> second = pushAsync(seconds.get(0), pipeline, lines);

    Map<UUID, Long> accepted = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(List.of(first.get().get(i).status(), second.get().get(i).status())).containsExactlyInAnyOrder("accepted", "unchanged");
      assertThat(first.get().get(i).id()).isEqualTo(second.get().get(i).id());
      accepted.put(first.get().get(i).id(), 1L);
    }
    awaitSearchable(pipeline, accepted);
  }

  @Test
  void theyShareTheWorkAndLoseAndDoubleNothing(Pipeline pipeline) throws Exception {
    Map<UUID, Long> accepted = new HashMap<>();
    // Partitions take some seconds to move to the new instances: traffic goes on until all of them have done something.
    await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofSeconds(1)).until(() -> {
      int from = AT_ONCE + accepted.size();
      List<String> lines = IntStream.range(from, from + 2 * RATE).mapToObj(articles::article).map(GeneratedArticle::json).toList();
      CompletableFuture<List<Receipt>> first = pushAsync(pipeline.first(Service.INGEST), pipeline, lines.subList(0, RATE));
      CompletableFuture<List<Receipt>> second = pushAsync(seconds.get(0), pipeline, lines.subList(RATE, 2 * RATE));
      first.get().forEach(receipt -> accepted.put(receipt.id(), receipt.version()));
      second.get().forEach(receipt -> accepted.put(receipt.id(), receipt.version()));
      return Metric.sum(seconds.get(1), "biennien_enrich_articles_total") > 0
          && Metric.sum(seconds.get(2), "biennien_index_documents_total{outcome=\"indexed\"") > 0;
    });

    awaitSearchable(pipeline, accepted);
    assertThat(Metric.sum(pipeline.first(Service.ENRICH), "biennien_enrich_articles_total")).isPositive();
    assertThat(Metric.sum(pipeline.first(Service.SEARCH), "biennien_index_documents_total{outcome=\"indexed\"")).isPositive();
    String some = accepted.keySet().iterator().next().toString();
    assertThat(seconds.get(2).get("/v1/articles/" + some).orElseThrow().body())
        .isEqualTo(pipeline.first(Service.SEARCH).get("/v1/articles/" + some).orElseThrow().body());
  }

  private static CompletableFuture<List<Receipt>> pushAsync(ServiceProcess ingest, Pipeline pipeline, List<String> lines) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return new Scraper(ingest.uri(), pipeline.keys().scraper()).push(lines);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    });
  }

  private static void awaitSearchable(Pipeline pipeline, Map<UUID, Long> accepted) {
    Index index = new Index(URI.create(pipeline.stack().elasticsearch().url()));
    await().atMost(LONG).pollInterval(Duration.ofMillis(200)).untilAsserted(() ->
        assertThat(index.versions(accepted.keySet())).isEqualTo(accepted));
  }
}
