package vn.biennien.search.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Stories;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class RelatedTest extends SearchTest {

  private static boolean indexed;

  @BeforeEach
  void theStoriesAreIndexed() {
    if (!indexed) {
      index(Stories.all());
      indexed = true;
    }
  }

  @Test
  void copiesOfAStoryAreOneHit() {
    search("q", "Ka Long").body("hits.id", hasItem(Stories.BRIDGE.id().toString()))
        .body("hits.id", not(hasItem(Stories.BRIDGE_COPY.id().toString())))
        .body("hits.find { it.id == '%s' }.more".formatted(Stories.BRIDGE.id()), equalTo(1));
  }

  @Test
  void copiesAreShownIfAskedFor() {
    search("q", "Ka Long", "duplicates", "show")
        .body("hits.id", hasItems(Stories.BRIDGE.id().toString(), Stories.BRIDGE_COPY.id().toString()));
  }

  @Test
  void aCopyStandsForItselfWhereItsOriginalIsNotWanted() {
    search("q", "Ka Long", "source", "thoibaobac.example").body("hits.id", contains(Stories.BRIDGE_COPY.id().toString()));
  }

  @Test
  void aStoryTellsItsCopies() {
    given().get("/v1/articles/{id}/duplicates", Stories.BRIDGE.id()).then().statusCode(200)
        .body("hits.id", contains(Stories.BRIDGE_COPY.id().toString()));
    given().get("/v1/articles/{id}/duplicates", Stories.PEACE.id()).then().statusCode(200).body("hits.size()", equalTo(0));
  }

  @Test
  void similarStoriesNameTheSame() {
    given().get("/v1/articles/{id}/similar", Stories.SPRING_MEETING.id()).then().statusCode(200)
        .body("hits.id", hasItems(Stories.TRADE_FAIR.id().toString(), Stories.CHINESE.id().toString()))
        .body("hits.id", not(hasItem(Stories.SPRING_MEETING.id().toString())));
  }

  @Test
  void aTimelineHasTheSentencesOfItsDays() {
    given().queryParam("mentionedFrom", "2024-05-20").queryParam("mentionedTo", "2024-06-10").get("/v1/timeline").then().statusCode(200)
        .body("histogram.interval", equalTo("day"))
        .body("histogram.buckets.find { it.from == '2024-05-31' }.count", equalTo(2))
        .body("entries[0].value", equalTo("2024-05-31"))
        .body("entries.sentence", hasItem("Cây cầu dài 600 mét nối hai bờ sông Ka Long được hợp long chiều 31/5."));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() {
    String tag = given().get("/v1/articles/{id}", Stories.BRIDGE.id()).then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", tag).get("/v1/articles/{id}", Stories.BRIDGE.id()).then().statusCode(304);
  }
}
