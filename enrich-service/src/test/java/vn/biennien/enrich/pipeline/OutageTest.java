package vn.biennien.enrich.pipeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.biennien.enrich.RawEvents.accepted;
import static vn.biennien.enrich.RawEvents.article;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.enrich.Operators;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrich.Wire;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class OutageTest {

  LocalStack stack;

  @Test
  void withKafkaAwayTheServiceStaysUpAndTagsOnRequestAndThePipelineGoesOnAfterwards() {
    List<RawArticle> articles = Stream.generate(RawEvents::article).limit(200).toList();
    try (Wire wire = new Wire(stack, Topic.ENRICHED)) {
      wire.send(articles.stream().map(RawEvents::accepted).toList());
      stack.kafka().kill();
      try {
        given().contentType("application/json").body(Map.of("text", RawEvents.TEXT)).post("/v1/enrichments")
            .then().statusCode(200);
        Operators.with().get("/v1/dead-letters").then().statusCode(503).contentType("application/problem+json")
            .header("Retry-After", "5").body("detail", equalTo("Kafka does not answer; try again."));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
      } finally {
        stack.kafka().start();
      }

      RawArticle later = article();
      wire.send(accepted(later));

      wire.awaitAll(articles.stream().map(RawArticle::id).toList());
      wire.await(later.id(), 1);
    }
  }
}
