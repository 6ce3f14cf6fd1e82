package vn.biennien.search.web;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Stories;
import vn.biennien.web.problem.Problem;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class AnswersTest extends SearchTest {

  private static boolean indexed;

  @BeforeEach
  void anArticleIsIndexed() {
    if (!indexed) {
      index(Stories.FLOOD.article());
      indexed = true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/articles?q=lũ", "/v1/suggest?q=lao", "/v1/entities/place/vn/lao-cai",
      "/v1/timeline?mentionedFrom=2023-08-01&mentionedTo=2023-08-31"})
  void whoHasAnAnswerAlreadyGetsNoSecond(String path) {
    String tag = given().get(path).then().statusCode(200).header("ETag", matchesPattern("W/\".+\""))
        .header("Cache-Control", matchesPattern("max-age=\\d+")).header("Vary", matchesPattern("(?i).*accept-encoding.*"))
        .extract().header("ETag");
    given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", equalTo(tag)).body(emptyString());
    given().header("If-None-Match", "W/\"another\"").get(path).then().statusCode(200);
  }

  @Test
  void answersAreCompressedForThoseWhoAcceptIt() {
    given().header("Accept-Encoding", "gzip").get("/v1/articles?q=lũ").then().statusCode(200).header("Content-Encoding", "gzip")
        .body("hits.id", hasItem(Stories.FLOOD.id().toString()));
    given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
        .get("/v1/articles?q=lũ").then().statusCode(200).header("Content-Encoding", nullValue());
  }

  @Test
  void problemsAreNotKept() {
    String cache = given().get("/v1/articles?size=0").then().statusCode(400).contentType(Problem.MEDIA_TYPE).extract().header("Cache-Control");
    assertThat(cache).isEqualTo("no-store");
  }
}
