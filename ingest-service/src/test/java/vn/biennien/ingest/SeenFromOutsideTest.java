package vn.biennien.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class SeenFromOutsideTest {

  @Test
  void theServiceSaysThatItIsLiveReadyAndStarted() {
    for (String check : new String[] {"live", "ready", "started"}) {
      given().get("/q/health/" + check).then().statusCode(200).body(containsString("\"UP\""));
    }
  }

  @Test
  void everyHopIsCounted() {
    accepted(article());
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
      assertThat(metrics)
          .containsPattern("biennien_ingest_articles_total\\{.*status=\"accepted\".*} [1-9]")
          .contains("status=\"updated\"", "status=\"unchanged\"", "status=\"rejected\"")
          .containsPattern("biennien_ingest_published_total(\\{.*})? [1-9]")
          .containsPattern("biennien_ingest_outbox_depth(\\{.*})? [0-9]")
          .containsPattern("biennien_ingest_outbox_age_seconds(\\{.*})? [0-9]")
          .contains("biennien_ingest_publish_failures_total", "kafka_producer_");
    });
  }

  @Test
  void everyOperationIsDescribedAndHasAnExampleOfItsBody() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");

    assertThat(paths).containsKeys("/v1/articles", "/v1/articles/batch", "/v1/articles/{id}", "/v1/articles/{id}/raw",
        "/v1/replays", "/v1/replays/{id}", "/v1/keys", "/v1/keys/{id}");
    paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
      assertThat(operation).as("%s %s", method, path).containsKeys("summary", "responses");
      if (method.equals("post")) {
        assertThat(operation.get("requestBody").toString()).as("%s %s", method, path).contains("example");
      }
    }));
  }

  @Test
  void theDocumentationCanBeTriedInABrowser() {
    given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
  }
}
