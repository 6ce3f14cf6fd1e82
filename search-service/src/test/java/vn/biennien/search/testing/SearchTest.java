package vn.biennien.search.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.hamcrest.Matchers;
import vn.biennien.contracts.EnrichedArticle;

/** What tests of the whole service share. */
public abstract class SearchTest {

  /** Far more than it takes; a test that waits so long has failed. */
  protected static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject
  protected Events events;

  /** Publishes and waits until a search finds each in its version. */
  protected void index(Collection<EnrichedArticle> articles) {
    events.publish(articles);
    articles.forEach(this::awaitSearchable);
  }

  protected void index(EnrichedArticle article) {
    index(List.of(article));
  }

  /** A service that has only just started makes its index first. */
  protected void awaitIndex() {
    await().atMost(PATIENCE).untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  protected void awaitSearchable(EnrichedArticle article) {
    await().atMost(PATIENCE).untilAsserted(() -> {
      given().get("/v1/articles/{id}", article.id()).then().statusCode(200)
          .body("version", Matchers.equalTo((int) article.version()));
      given().queryParam("q", "\"" + article.content().title() + "\"").queryParam("size", 100)
          .queryParam("duplicates", "show").get("/v1/articles").then()
          .statusCode(200).body("hits.id", Matchers.hasItem(article.id().toString()));
    });
  }

  /** Asks for articles with pairs of names and values. */
  protected static ValidatableResponse search(String... parameters) {
    var request = given();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/v1/articles").then();
  }
}
