package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.term;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Json;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class EntityCountsTest extends SearchTest {

  private static final String KEY = "person/ma-seo-lử";
  private static final int WRONG = 99;

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void ofSeveralInstancesOneCountsForAll() {
    EntityCounts one = new EntityCounts(elastic, config, Duration.ZERO);
    EntityCounts other = new EntityCounts(elastic, config, Duration.ZERO);
    index(Story.at("https://counts.example/one").title("Chuyện ở bản xa").paragraph("{P|Ma Seo Lử} kể.").article());
    await().atMost(PATIENCE).until(() -> count() == 1);

    // When one instance counts all …
    await().atMost(PATIENCE).until(() -> {
      spoil();
      one.changed();
      one.countAll();
      return count() == 1;
    });
    // … then the other need not, until an article is changed again.
    spoil();
    other.countAll();
    assertThat(count()).isEqualTo(WRONG);
    other.changed();
    await().atMost(PATIENCE).until(() -> {
      other.countAll();
      return count() == 1;
    });
  }

  private void spoil() {
    Bulk bulk = new Bulk();
    bulk.update(new Aliases(config.entities()).write(), KEY, Json.write(Map.of("doc", Map.of("count", WRONG))));
    elastic.bulk(bulk.body(), true);
  }

  private int count() {
    elastic.change("POST", "/" + config.entities() + "/_refresh", null);
    return elastic.search(config.entities(), object().set("query", term("key", KEY))).at("/hits/hits/0/_source/count").asInt();
  }
}
