package vn.biennien.search.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class RebuildTest extends SearchTest {

  private static final int STORIES = 400;

  @Inject
  Elastic elastic;

  @Inject
  IndexSetup setup;

  @Inject
  Rebuilds rebuilds;

  @Test
  void searchesSeeAllStoriesWhileTheIndexIsFilledAnewAndMoreStoriesCome() throws InterruptedException {
    publishAndAwait("rebuild.example", 0, STORIES);
    int before = setup.articles().current().number();
    AtomicBoolean swapped = new AtomicBoolean();
    List<Integer> totals = new ArrayList<>();
    Thread reader = new Thread(() -> {
      while (!swapped.get()) {
        totals.add(search("source", "rebuild.example").statusCode(200).extract().path("total.value"));
      }
    });
    reader.start();
    admin().post("/v1/admin/reindex").then().statusCode(202);
    publishAndAwait("rebuild.example", STORIES, STORIES + 50);
    await().atMost(PATIENCE).untilAsserted(() -> admin().get("/v1/admin/reindex").then().body("phase", equalTo("DONE")));
    swapped.set(true);
    reader.join();
    assertThat(totals).isNotEmpty().allSatisfy(total -> assertThat(total).isGreaterThanOrEqualTo(STORIES));
    search("source", "rebuild.example").body("total.value", equalTo(STORIES + 50));
    assertThat(setup.articles().current().number()).isEqualTo(before + 1);
    assertThat(setup.halfDone()).isFalse();
    admin().get("/v1/admin/reindex").then().body("read", greaterThan(STORIES));
  }

  @Test
  void whatARebuildLeftUnfinishedIsThrownAwayByTheNext() {
    publishAndAwait("leftover.example", 0, 3);
    String unfinished = setup.articles().begin();
    assertThat(elastic.exists("/" + unfinished)).isTrue();
    rebuild();
    search("source", "leftover.example").body("total.value", equalTo(3));
    assertThat(setup.articles().current().number()).isGreaterThan(0);
    assertThat(setup.halfDone()).isFalse();
  }

  @Test
  void aRebuildThatWasCutOffAfterItsSwapIsRepairedAtTheNextStart() {
    publishAndAwait("repair.example", 0, 5);
    // As a crash right after the swap leaves it: the new indices answer and lack what was not read yet.
    setup.swap(setup.articles().begin(), setup.entities().begin());
    assertThat(setup.halfDone()).isTrue();
    rebuilds.startIfNeeded();
    await().atMost(PATIENCE).untilAsserted(() -> search("source", "repair.example").body("total.value", equalTo(5)));
    await().atMost(PATIENCE).until(() -> !setup.halfDone());
  }

  @Test
  void anotherInstanceThatIsAtItIsWaitedForUntilItGivesNoSignOfLife() {
    Lock other = new Lock(elastic, setup.articles().aliases().read() + "-locks", "rebuild", Duration.ofSeconds(3));
    await().atMost(PATIENCE).until(other::acquire);
    JsonNode before = elastic.ask("GET", "/_alias/" + setup.articles().aliases().read(), null);
    assertThat(rebuilds.start()).isTrue();
    assertThat(rebuilds.start()).isFalse();
    admin().post("/v1/admin/reindex").then().statusCode(409);
    assertThat(elastic.ask("GET", "/_alias/" + setup.articles().aliases().read(), null)).isEqualTo(before);
    // No renewal from here on, as if the other had died.
    await().atMost(PATIENCE).until(() -> rebuilds.state().phase() == RebuildState.Phase.DONE);
  }

  private void rebuild() {
    assertThat(rebuilds.start()).isTrue();
    await().atMost(PATIENCE).until(() -> rebuilds.state().phase() == RebuildState.Phase.DONE);
  }

  private void publishAndAwait(String source, int from, int to) {
    List<EnrichedArticle> articles = IntStream.range(from, to).mapToObj(i -> Story.at("https://" + source + "/" + i).source(source)
        .title("Tin số " + i).paragraph("Nội dung số " + i).article()).toList();
    events.publish(articles);
    await().atMost(PATIENCE).untilAsserted(() -> search("source", source).body("total.value", equalTo(to)));
  }

  private static RequestSpecification admin() {
    return given().header("Authorization", "Bearer " + SearchStack.ADMIN_KEY);
  }
}
