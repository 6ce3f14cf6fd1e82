package vn.biennien.enrich;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.biennien.enrich.RawEvents.accepted;
import static vn.biennien.enrich.RawEvents.article;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Topic;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class SeenFromOutsideTest {

  LocalStack stack;

  @Test
  void theServiceSaysThatItIsLiveReadyAndStarted() {
    for (String check : new String[] {"live", "ready", "started"}) {
      given().get("/q/health/" + check).then().statusCode(200).body(containsString("\"UP\""));
    }
  }

  @Test
  void everyHopIsCounted() {
    try (Wire wire = new Wire(stack, Topic.ENRICHED)) {
      wire.send(List.of(accepted(article()), accepted(UUID.randomUUID(), "[]".getBytes(UTF_8))));
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
      assertThat(metrics)
          .containsPattern("biennien_enrich_articles_total\\{.*kind=\"story\",language=\"vi\".*} [1-9]")
          .containsPattern("biennien_enrich_dead_letters_total\\{.*stage=\"decode\".*} [1-9]")
          .containsPattern("biennien_enrich_seconds_count\\{.*stage=\"enrich\".*} [1-9]")
          .containsPattern("biennien_worker_records_total\\{.*outcome=\"done\".*} [1-9]")
          .containsPattern("biennien_worker_lag\\{.*group=\"enrich-service\".*} [0-9]")
          .contains("kafka_consumer_", "kafka_producer_");
    });
  }

  @Test
  void everyOperationIsDescribedAndThoseWithABodyHaveAnExampleOfIt() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().accept("application/json").get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");

    assertThat(paths).containsOnlyKeys("/v1/enrichments", "/v1/dead-letters", "/v1/dead-letters/{partition}/{offset}",
        "/v1/dead-letters/{partition}/{offset}/resend", "/v1/dead-letters/resend");
    paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
      assertThat(operation).as("%s %s", method, path).containsKeys("summary", "responses");
      assertThat(operation.get("responses").toString()).as("%s %s", method, path).contains("example");
    }));
    assertThat(paths.get("/v1/enrichments").get("post").get("requestBody").toString()).contains("example");
  }

  @Test
  void theDocumentationCanBeTriedInABrowser() {
    given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
  }
}
