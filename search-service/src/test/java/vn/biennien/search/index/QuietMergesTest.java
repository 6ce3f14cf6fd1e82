package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class QuietMergesTest extends SearchTest {

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void segmentsAreMergedWhenNothingWasWrittenBetweenTwoLooks() {
    awaitIndex();
    // Elasticsearch merges small segments by itself: more than some cannot be made.
    QuietMerges merges = new QuietMerges(elastic, config.articles(), Duration.ofMinutes(1), 1);
    write(3);
    merges.look();
    assertThat(segments()).isGreaterThan(1);
    write(3);
    merges.look();
    assertThat(segments()).isGreaterThan(1);
    await().atMost(PATIENCE).until(() -> {
      merges.look();
      return segments() == 1;
    });
  }

  private void write(int articles) {
    for (int i = 0; i < articles; i++) {
      Documents.write(elastic, config, List.of(Story.at("https://quiet.example/" + System.nanoTime()).source("quiet.example")
          .title("Tin " + i).article()));
      elastic.change("POST", "/" + config.articles() + "/_refresh", null);
    }
  }

  private int segments() {
    return elastic.change("GET", "/" + config.articles() + "/_stats/segments", null).at("/_all/primaries/segments/count").asInt();
  }
}
