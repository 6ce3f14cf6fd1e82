package vn.biennien.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Headers;
import vn.biennien.ingest.Api;
import vn.biennien.ingest.RawEvents;
import vn.biennien.kafka.event.Event;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class PushTest {

  LocalStack stack;

  @Test
  void aNewArticleIsAcceptedAndPublishedAsItWasPushed() {
    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> pushed = article("metadata", Map.of("section", "Giáo dục"));
      pushed.put("publishedAt", "2025-09-05T08:00:00+07:00");

      UUID id = accepted(pushed);

      var record = events.await(id, 1).get(0);
      var event = ((Event.Accepted) RawEvents.decode(record)).article();
      assertThat(event.version()).isEqualTo(1);
      assertThat(event.text()).isEqualTo(pushed.get("text"));
      assertThat(event.title()).isEqualTo(pushed.get("title"));
      assertThat(event.publishedAt()).isEqualTo("2025-09-05T01:00:00Z");
      assertThat(event.metadata()).isEqualTo(pushed.get("metadata"));
      assertThat(record.headers().lastHeader(Headers.CE_TYPE).value())
          .asString().isEqualTo(EventType.ARTICLE_ACCEPTED.ceType());
    }
  }

  @Test
  void aPagePushedAgainIsUnchangedAndPublishesNothing() {
    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> pushed = article();
      UUID id = accepted(pushed);
      pushed.put("fetchedAt", "2025-09-05T10:00:00Z");

      push(pushed).then().statusCode(202).body("status", equalTo("unchanged")).body("version", equalTo(1));

      pushed.put("text", "Sau đó trang báo được sửa.");
      push(pushed).then().statusCode(202).body("status", equalTo("updated")).body("version", equalTo(2));
      events.awaitVersion(id, 2);
      assertThat(events.versionsOf(id)).containsExactly(1L, 2L);
    }
  }

  @Test
  void trackingParametersDoNotMakeAnotherArticle() {
    String page = "https://baoquangninh.vn/" + UUID.randomUUID() + ".html?trang=2";
    Map<String, Object> pushed = article("url", page);
    pushed.remove("externalId");
    UUID id = accepted(pushed);

    pushed.put("url", page.replace("https://b", "HTTPS://B") + "&utm_source=zalo&fbclid=x1#anh");

    push(pushed).then().statusCode(202)
        .body("id", equalTo(id.toString())).body("status", equalTo("unchanged"));
  }

  @Test
  void theSameNewArticlePushedByTwentyAtOnceIsAcceptedOnce() throws Exception {
    Map<String, Object> pushed = article();
    ExecutorService scrapers = Executors.newFixedThreadPool(20);
    try {
      Callable<String> scraper = () -> push(pushed).then().statusCode(202).extract().path("status");
      List<String> statuses = scrapers.invokeAll(Collections.nCopies(20, scraper)).stream().map(PushTest::get).toList();

      assertThat(statuses).containsOnlyOnce("accepted").filteredOn("unchanged"::equals).hasSize(19);
    } finally {
      scrapers.shutdownNow();
    }
  }

  @Test
  void theLedgerShowsItsVersionsAndWhetherTheNewestIsPublished() {
    Map<String, Object> pushed = article();
    UUID id = accepted(pushed);
    pushed.put("title", "Tiêu đề mới");
    push(pushed).then().statusCode(202);

    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> with(Api.KEY).get("/v1/articles/{id}", id)
        .then().statusCode(200)
        .body("version", equalTo(2)).body("source", equalTo(Api.SOURCE)).body("published", equalTo(true))
        .body("versions.version", equalTo(List.of(2, 1)))
        .body("versions[0].title", equalTo("Tiêu đề mới"))
        .body("", not(hasKey("retractedAt"))));
  }

  @Test
  void whatWasPushedCanBeReadBackInEachVersion() {
    Map<String, Object> pushed = article();
    UUID id = accepted(pushed);
    Object first = pushed.put("text", "Bản thứ hai.");
    push(pushed).then().statusCode(202);

    with(Api.KEY).get("/v1/articles/{id}/raw", id).then().statusCode(200).body("text", equalTo("Bản thứ hai."));
    with(Api.KEY).get("/v1/articles/{id}/raw?version=1", id).then().statusCode(200).body("text", equalTo(first));
    with(Api.KEY).get("/v1/articles/{id}/raw?version=3", id).then().statusCode(404);
  }

  @Test
  void anArticleTakenBackIsRetractedOnTheTopicAndGoneUntilItIsPushedAgain() {
    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> pushed = article();
      UUID id = accepted(pushed);

      with(Api.KEY).delete("/v1/articles/{id}", id).then().statusCode(202)
          .body("status", equalTo("retracted")).body("version", equalTo(2));
      with(Api.KEY).delete("/v1/articles/{id}", id).then().statusCode(202)
          .body("status", equalTo("unchanged")).body("version", equalTo(2));
      with(Api.KEY).get("/v1/articles/{id}/raw", id).then().statusCode(410);
      with(Api.KEY).get("/v1/articles/{id}", id).then().statusCode(200).body("", hasKey("retractedAt"));
      push(pushed).then().statusCode(202).body("status", equalTo("accepted")).body("version", equalTo(3));

      events.awaitVersion(id, 3);
      assertThat(events.of(id)).extracting(record -> RawEvents.decode(record).getClass().getSimpleName())
          .containsExactly("Accepted", "Retracted", "Accepted");
    }
  }

  @Test
  void theTraceOfThePushGoesOnInTheEvent() {
    try (RawEvents events = new RawEvents(stack)) {
      String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
      String id = with(Api.KEY).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
          .contentType("application/json").body(article()).post("/v1/articles")
          .then().statusCode(202).extract().path("id");

      var record = events.await(UUID.fromString(id), 1).get(0);

      assertThat(record.headers().lastHeader(Headers.TRACEPARENT).value()).asString().contains(trace)
          .doesNotContain("00f067aa0ba902b7");
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
