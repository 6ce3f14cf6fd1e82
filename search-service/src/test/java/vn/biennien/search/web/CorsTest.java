package vn.biennien.search.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.biennien.search.testing.SearchStack;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class CorsTest {

  @Test
  void pagesOfTheFrontEndsMayReadAnswers() {
    for (String origin : new String[] {"https://a.example", "https://b.example"}) {
      given().header("Origin", origin).get("/q/health/live").then().statusCode(200).header("Access-Control-Allow-Origin", origin)
          .header("Access-Control-Expose-Headers", containsString("ETag"));
      given().header("Origin", origin).header("Access-Control-Request-Method", "GET").options("/v1/articles").then().statusCode(200)
          .header("Access-Control-Allow-Origin", origin).header("Access-Control-Allow-Methods", containsString("GET"));
    }
  }

  @Test
  void pagesOfOthersMayNot() {
    given().header("Origin", "https://evil.example").get("/v1/articles").then().statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
