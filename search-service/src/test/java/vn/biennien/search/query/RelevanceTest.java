package vn.biennien.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;
import vn.biennien.relevance.Comparison;
import vn.biennien.relevance.TestCollection;
import vn.biennien.relevance.Text;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;

/** The judged queries, asked of the service over texts that the tagger tagged. {@code ./bench relevance} prints the same. */
@QuarkusTest
// Starts the service anew with an index of its own.
@QuarkusTestResource(value = SearchStack.class, restrictToAnnotatedClass = true)
class RelevanceTest extends SearchTest {

  /** Measured 0.991. The least: it moves a little as the texts grow old. */
  private static final double NDCG = 0.985;
  /** Measured 64, where the index without marks has 356. */
  private static final int IRRELEVANT = 70;

  @TestHTTPResource
  URI service;

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void hitsComeInTheOrderThatReadersJudgedRight() throws Exception {
    TestCollection collection = TestCollection.load();
    Map<UUID, String> names = givenTagged(collection.texts());

    Comparison comparison = Comparison.run(collection, service, URI.create(SearchStack.servers().elasticsearch().url()), names);

    System.out.println(String.join("\n", comparison.report()));
    assertThat(comparison.service().ndcg()).isGreaterThanOrEqualTo(NDCG);
    assertThat(comparison.service().zeroHits()).isZero();
    assertThat(comparison.service().irrelevant()).isLessThanOrEqualTo(IRRELEVANT)
        .isLessThanOrEqualTo(comparison.folded().irrelevant() / 3);
  }

  private Map<UUID, String> givenTagged(List<Text> texts) {
    Enricher enricher = Enricher.load();
    Map<UUID, String> names = new HashMap<>();
    List<EnrichedArticle> articles = new ArrayList<>();
    for (Text text : texts) {
      UUID id = UUID.nameUUIDFromBytes(text.id().getBytes(UTF_8));
      names.put(id, text.id());
      articles.add(new EnrichedArticle(id, DocumentVersion.of(1, 1), text.source(), null, text.id(), null, text.published(), Map.of(),
          enricher.enrich(new Page(null, text.title(), text.published(), null, text.text(), null))));
    }
    events.publish(articles);
    await().atMost(PATIENCE).until(() ->
        elastic.ask("POST", "/" + config.articles() + "/_count", Dsl.object()).path("count").asInt() == texts.size());
    return names;
  }
}
