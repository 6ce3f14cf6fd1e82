package vn.biennien.search.index;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@TestProfile(QuietMergesTest.FewSegments.class)
// Its own index: the argument makes it another than that of other tests that start the service anew.
@QuarkusTestResource(value = SearchStack.class, restrictToAnnotatedClass = true,
    initArgs = @ResourceArg(name = "index", value = "quiet-merges"))
class QuietMergesTest extends SearchTest {

  /** Elasticsearch merges small segments by itself: more than some cannot be made. */
  public static class FewSegments implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("biennien.index.many-segments", "1");
    }
  }

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void segmentsAreMergedWhenNothingIsWritten() {
    awaitIndex();
    for (int i = 0; i < 3; i++) {
      Documents.write(elastic, config, List.of(Story.at("https://quiet.example/" + i).source("quiet.example").title("Tin " + i).article()));
      elastic.change("POST", "/" + config.articles() + "/_refresh", null);
    }
    await().atMost(PATIENCE).until(() -> segments() == 1);
    search("source", "quiet.example", "size", "1").statusCode(200);
  }

  private int segments() {
    return elastic.change("GET", "/" + config.articles() + "/_stats/segments", null).at("/_all/primaries/segments/count").asInt();
  }
}
