package vn.biennien.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Json;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class OutageTest {

  LocalStack stack;

  @Test
  void withKafkaAwayArticlesAreAcceptedAndWait() {
    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> article = article();
      UUID id;
      stack.kafka().stop();
      try {
        id = accepted(article);
        article.put("text", "Bản 2");
        push(article).then().statusCode(202).body("version", equalTo(2));
        with(Api.KEY).get("/v1/articles/{id}", id).then().body("published", equalTo(false));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
      } finally {
        stack.kafka().start();
      }

      events.awaitVersion(id, 2);
      assertThat(events.versionsOf(id)).endsWith(1L, 2L);
    }
  }

  @Test
  void withTheDatabaseAwayPushesAreToldToComeBackByAServiceThatStaysReadyAndRecovers() {
    stack.postgres().stop();
    try {
      push(article()).then().statusCode(503).contentType("application/problem+json").header("Retry-After", "5")
          .body("detail", not(containsString("onnection")));
      with(Api.ADMIN_KEY).contentType("application/x-ndjson").body(Json.write(article())).post("/v1/articles/batch")
          .then().statusCode(200).body(containsString("\"status\":503"));
      given().get("/q/health/ready").then().statusCode(200);
      given().get("/q/health/live").then().statusCode(200);
      Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
          assertThat(given().get("/q/metrics").asString()).containsPattern("biennien_ingest_outbox_depth(\\{.*})? NaN"));
    } finally {
      stack.postgres().start();
    }

    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> article = article();
      Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> push(article).then().statusCode(202));
      UUID id = UUID.fromString(push(article).then().extract().path("id"));
      events.awaitVersion(id, 1);
      given().get("/q/health/ready").then().statusCode(200);
    }
  }
}
