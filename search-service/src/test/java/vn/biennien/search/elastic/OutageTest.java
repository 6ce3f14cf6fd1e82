package vn.biennien.search.elastic;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.biennien.localstack.ElasticsearchServer;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Stories;
import vn.biennien.search.testing.Story;
import vn.biennien.web.problem.Problem;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class OutageTest extends SearchTest {

  /** The API promises 2 s; a busy build machine gets more, a missing timeout would still take far longer. */
  private static final long PATIENT_MS = 6_000;

  @AfterEach
  void elasticsearchIsBack() {
    // The port of a server that was killed is free only when all of it is gone; its start takes as long as the machine is busy.
    await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> SearchStack.servers() != null);
    await().atMost(PATIENCE).untilAsserted(() -> search().statusCode(200));
  }

  @Test
  void whileElasticsearchHangsClientsAreToldInTimeAndItComesBackByItself() {
    index(Stories.FLOOD.article());
    ElasticsearchServer elasticsearch = SearchStack.servers().elasticsearch();
    elasticsearch.pause();
    try {
      for (String path : new String[] {"/v1/articles", "/v1/suggest?q=an", "/v1/entities", "/v1/articles/" + Stories.FLOOD.id(),
          "/v1/articles/export"}) {
        given().get(path).then().statusCode(503).contentType(Problem.MEDIA_TYPE).header("Retry-After", matchesPattern("\\d+"))
            .body("type", equalTo("urn:problem-type:biennien:unavailable")).time(lessThan(PATIENT_MS));
      }
      given().get("/q/health/live").then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      elasticsearch.resume();
    }
    await().atMost(PATIENCE).untilAsserted(() -> search("q", "lũ quét").statusCode(200));
  }

  @Test
  void whatComesWhileElasticsearchIsAwayIsIndexedWhenItIsBack() {
    ElasticsearchServer elasticsearch = SearchStack.servers().elasticsearch();
    elasticsearch.kill();
    search("q", "lũ quét").statusCode(503).time(lessThan(PATIENT_MS));
    Story story = Story.at("https://outage.example/meanwhile").title("Tin đến lúc máy chủ vắng mặt");
    events.publish(story.article());
    elasticsearchIsBack();
    awaitSearchable(story.article());
  }

  @Test
  void searchesAnswerWhileKafkaHangs() {
    index(Stories.FLOOD.article());
    SearchStack.servers().kafka().pause();
    try {
      search("q", "lũ quét").statusCode(200).body("hits[0].id", equalTo(Stories.FLOOD.id().toString()));
      given().get("/q/health/ready").then().statusCode(200);
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      SearchStack.servers().kafka().resume();
    }
  }
}
