package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
  private static final int ROUND = 200;

  private static final List<ServiceProcess> SECONDS = new ArrayList<>();
  private final ArticleGenerator articles = new ArticleGenerator(System.nanoTime());

  @BeforeAll
  static void aSecondOfEachIsStarted(Pipeline pipeline) {
    for (Service service : Service.values()) {
      SECONDS.add(pipeline.add(service));
    }
  }

  @AfterAll
  static void theSecondsLeave() {
    SECONDS.forEach(ServiceProcess::close);
  }

  @Test
  void theSameArticlePushedToBothAtOnceIsAcceptedOnce(Pipeline pipeline) throws Exception {
    List<String> lines = articles.articles(ROUND).map(GeneratedArticle::json).toList();

    CompletableFuture<List<Receipt>> first = pushAsync(pipeline.first(Service.INGEST), pipeline, lines);
    CompletableFuture<List<Receipt>> second = pushAsync(SECONDS.get(0), pipeline, lines);

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
    await().atMost(LONG).pollDelay(Duration.ZERO).until(() -> {
      int from = ROUND + accepted.size();
      List<String> lines = java.util.stream.IntStream.range(from, from + 2 * ROUND).mapToObj(articles::article)
          .map(GeneratedArticle::json).toList();
      CompletableFuture<List<Receipt>> first = pushAsync(pipeline.first(Service.INGEST), pipeline, lines.subList(0, ROUND));
      CompletableFuture<List<Receipt>> second = pushAsync(SECONDS.get(0), pipeline, lines.subList(ROUND, 2 * ROUND));
      first.get().forEach(receipt -> accepted.put(receipt.id(), receipt.version()));
      second.get().forEach(receipt -> accepted.put(receipt.id(), receipt.version()));
      return Metric.sum(SECONDS.get(1), "biennien_enrich_articles_total") > 0
          && Metric.sum(SECONDS.get(2), "biennien_index_documents_total{outcome=\"indexed\"") > 0;
    });

    awaitSearchable(pipeline, accepted);
    assertThat(Metric.sum(pipeline.first(Service.ENRICH), "biennien_enrich_articles_total")).isPositive();
    assertThat(Metric.sum(pipeline.first(Service.SEARCH), "biennien_index_documents_total{outcome=\"indexed\"")).isPositive();
    String some = accepted.keySet().iterator().next().toString();
    assertThat(SECONDS.get(2).get("/v1/articles/" + some).orElseThrow().body())
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
