package vn.biennien.search.entity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Stories;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class EntitiesTest extends SearchTest {

  private static boolean indexed;

  @BeforeEach
  void theStoriesAreIndexed() {
    if (!indexed) {
      index(Stories.all());
      await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "Lưu Minh").get("/v1/suggest").then()
          .body("entities.key", hasItem("person/lưu-minh")));
      indexed = true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qu", "quảng t", "quang t", "Quảng Tây", "guangx", "广西", "QUANG TAY"})
  void aPlaceIsSuggestedByTheBeginningOfAnyOfItsNames(String typed) {
    given().queryParam("q", typed).queryParam("size", 20).get("/v1/suggest").then().statusCode(200)
        .body("entities.find { it.key == 'place/cn/guangxi' }.name", equalTo("Quảng Tây"));
  }

  @Test
  void aSuggestionSaysWhichNameFits() {
    given().queryParam("q", "guangx").get("/v1/suggest").then()
        .body("entities.find { it.key == 'place/cn/guangxi' }.matched", equalTo("Guangxi"));
  }

  @Test
  void titlesAreSuggestedToo() {
    given().queryParam("q", "cau moi n").get("/v1/suggest").then()
        .body("titles.title", hasItem("Cầu mới nối hai bờ sông Ka Long"));
  }

  @Test
  void aVeryLongTitleIsSuggestedCutShort() {
    Story story = Story.at("https://dainhat.example/1").title("Sáng chế máy ép lá buông " + "rất dài ".repeat(60));
    events.publish(story.article());
    await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "may ep la bu").get("/v1/suggest").then()
        .body("titles.id", hasItem(story.id().toString()))
        .body("titles[0].title.length()", equalTo(300)).body("titles[0].title", endsWith("…")));
  }

  @Test
  void countsFollowTheArticles() {
    await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "Móng Cái").get("/v1/entities").then()
        .body("entities.find { it.key == 'place/gate/mong-cai' }.count", equalTo(2)));
    Story another = Story.at("https://entities.example/mong-cai").title("Thêm một tin về {L:place/gate/mong-cai|Móng Cái}");
    index(another.article());
    await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "Móng Cái").get("/v1/entities").then()
        .body("entities.find { it.key == 'place/gate/mong-cai' }.count", equalTo(3)));
    events.retract(another.id(), another.article().version() + 1);
    await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "Móng Cái").get("/v1/entities").then()
        .body("entities.find { it.key == 'place/gate/mong-cai' }.count", equalTo(2)));
  }

  @Test
  void entitiesAreListedByType() {
    given().queryParam("type", "event").get("/v1/entities").then().statusCode(200)
        .body("entities.name", hasItem("Hội chợ Thương mại Việt - Trung 2024"))
        .body("entities.type.unique()", equalTo(List.of("EVENT")));
  }

  @Test
  void pagesOfEntitiesShowEachOnceWhileNewOnesComeIn() {
    index(Story.at("https://entities.example/many").title(IntStream.range(0, 23)
        .mapToObj("{P|Đoàn Thử Trang %d}"::formatted).collect(Collectors.joining(", "))).article());
    await().atMost(PATIENCE).untilAsserted(() -> given().queryParam("q", "Đoàn Thử").queryParam("size", 100).get("/v1/entities").then()
        .body("entities.size()", equalTo(23)).body("next", nullValue()));
    List<String> keys = new ArrayList<>();
    String cursor = null;
    do {
      var request = given().queryParam("q", "Đoàn Thử").queryParam("size", 5);
      JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/entities").then().statusCode(200)
          .extract().jsonPath();
      keys.addAll(page.getList("entities.key", String.class));
      cursor = page.getString("next");
      events.publish(Story.at("https://entities.example/more-" + keys.size()).title("{P|Đoàn Thử Mới " + keys.size() + "} đến").article());
    } while (cursor != null);
    assertThat(keys).doesNotHaveDuplicates()
        .containsAll(IntStream.range(0, 23).mapToObj("person/đoàn-thử-trang-%d"::formatted).toList());
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String next = given().queryParam("size", 1).get("/v1/entities").then().statusCode(200).extract().path("next");
    given().queryParam("size", 1).queryParam("type", "event").queryParam("cursor", next).get("/v1/entities").then().statusCode(400)
        .body("violations[0].field", equalTo("cursor"));
  }

  @Test
  void aPersonsProfileTellsOfficesCompanyAndTime() {
    given().get("/v1/entities/person/nguyễn-văn-khảm").then().statusCode(200)
        .body("name", equalTo("Nguyễn Văn Khảm")).body("type", equalTo("PERSON")).body("articles", equalTo(1))
        .body("offices[0].office", equalTo("Bí thư Tỉnh ủy Lạng Sơn"))
        .body("offices[0].firstSeen", equalTo("2024-02-20")).body("offices[0].lastSeen", equalTo("2024-02-20"))
        .body("together.people.name", hasItem("Lưu Minh"))
        .body("together.places.key", hasItems("place/vn/lang-son", "place/cn/guangxi"))
        .body("timeline[0].from", equalTo("2024-02-01"))
        .body("links[0].articles", equalTo(1));
  }

  @Test
  void spellingsOfOneOfficeAreOneInTheProfile() {
    index(List.of(
        Story.at("https://entities.example/ubnd-1").published("2024-06-03").title("Họp về cửa khẩu")
            .paragraph("{R:Tô Văn Mẫn|Chủ tịch UBND tỉnh} {P|Tô Văn Mẫn} chủ trì.").article(),
        Story.at("https://entities.example/ubnd-2").published("2024-06-05").title("Họp về đường sá")
            .paragraph("{R:Tô Văn Mẫn|Chủ tịch Uỷ ban nhân dân tỉnh} {P|Tô Văn Mẫn} chủ trì.").article(),
        Story.at("https://entities.example/ubnd-3").published("2024-06-04").title("Họp về trường học")
            .paragraph("{R:Tô Văn Mẫn|Chủ tịch UBND tỉnh} {P|Tô Văn Mẫn} chủ trì.").article()));
    await().atMost(PATIENCE).untilAsserted(() ->
        given().get("/v1/entities/person/tô-văn-mẫn").then().statusCode(200)
            .body("offices.size()", equalTo(1)).body("offices[0].office", equalTo("Chủ tịch UBND tỉnh"))
            .body("offices[0].firstSeen", equalTo("2024-06-03")).body("offices[0].lastSeen", equalTo("2024-06-05"))
            .body("offices[0].articles", equalTo(3)));
  }

  @Test
  void aPlacesProfileKnowsAllItsNames() {
    given().get("/v1/entities/place/cn/guangxi").then().statusCode(200)
        .body("names", hasItems("Quảng Tây", "Guangxi", "广西"))
        .body("articles", equalTo(3)).body("known.zh", equalTo("广西"))
        .body("together.people.name", hasItem("Lưu Minh"));
  }
}
