package vn.biennien.search.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matcher;
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
class ArticleSearchTest extends SearchTest {

  private static boolean indexed;

  @BeforeEach
  void theStoriesAreIndexed() {
    if (!indexed) {
      index(Stories.all());
      indexed = true;
    }
  }

  @Test
  void wordsWithMarksFindTheStory() {
    search("q", "mở thêm làn xe").statusCode(200).body("hits[0].id", id(Stories.GATE_OPENS)).body("matching", equalTo("exact"));
  }

  @Test
  void wordsWithoutMarksFindTheStory() {
    search("q", "mo them lan xe").body("hits[0].id", id(Stories.GATE_OPENS)).body("matching", equalTo("exact"));
  }

  @Test
  void wrongMarksFindItTooAndTheAnswerSaysSo() {
    search("q", "mờ thềm làn xẹ").body("hits[0].id", id(Stories.GATE_OPENS)).body("matching", equalTo("folded"));
  }

  @Test
  void someWordsThatAreNowhereStillFindItAndTheAnswerSaysSo() {
    search("q", "mở thêm làn xe hàng zzzz").body("hits[0].id", id(Stories.GATE_OPENS)).body("matching", equalTo("loose"));
  }

  @Test
  void whatIsNowhereFindsNothing() {
    search("q", "zzzz yyyy").statusCode(200).body("hits.size()", equalTo(0)).body("total.value", equalTo(0));
  }

  @Test
  void aNameInEnglishOrChineseFindsVietnameseStories() {
    for (String name : new String[] {"Guangxi", "广西", "Quảng Tây"}) {
      search("q", name).body("hits.id", hasItems(Stories.SPRING_MEETING.id().toString(), Stories.TRADE_FAIR.id().toString(),
          Stories.CHINESE.id().toString()));
    }
  }

  @Test
  void aNameWithCapitalsIsTheProvinceAndInSmallLettersPeace() {
    search("q", "Hoà Bình").body("hits[0].id", id(Stories.HOA_BINH_PROVINCE));
    search("q", "hoà bình").body("hits[0].id", id(Stories.PEACE));
  }

  @Test
  void wordsInQuotesStandInThisOrder() {
    search("q", "\"rừng đầu nguồn\"").body("hits.id", contains(Stories.HOA_BINH_PROVINCE.id().toString()));
    search("q", "\"nguồn đầu rừng\" -lũ").body("matching", equalTo("loose")).body("total.value", equalTo(0));
  }

  @Test
  void aMinusLeavesOut() {
    search("q", "biên giới -hiệp").body("hits.id", not(hasItem(Stories.OLD_TREATY.id().toString())));
  }

  @Test
  void eitherOfTwoWordsIsEnoughWithOr() {
    search("q", "\"lũ quét\" OR \"hiệp ước\"").body("hits.id",
        hasItems(Stories.FLOOD.id().toString(), Stories.OLD_TREATY.id().toString()));
  }

  @Test
  void fieldsInTheQueryNarrowIt() {
    search("q", "person:\"Lưu Minh\" place:\"Móng Cái\"").body("hits.id", contains(Stories.TRADE_FAIR.id().toString()));
    search("q", "source:guangxi.example").body("hits.id", contains(Stories.CHINESE.id().toString()));
    search("q", "date:1999..2000").body("hits.id", contains(Stories.OLD_TREATY.id().toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person:\"Lưu Minh\"", "person:\"luu minh\"", "person:\"lưu minh\" hội chợ", "person:Minh", "person:luu"})
  void aPersonIsFoundByTheWholeNameOrAPartOfItWithMarksOrWithout(String query) {
    search("q", query).body("hits.id", hasItem(Stories.TRADE_FAIR.id().toString())).body("matching", equalTo("exact"));
  }

  @Test
  void aWholeNameIsNotAPartOfAnother() {
    Story other = Story.at("https://baobiengioi.example/luu-minh-anh").title("{P|Lưu Minh Ánh} mở lớp học hát then");
    index(other.article());
    // The index of entities shows what is new a little later.
    await().atMost(PATIENCE).untilAsserted(() ->
        search("q", "person:\"Minh Ánh\"").body("hits.id", contains(other.id().toString())));
    search("q", "person:\"Lưu Minh\"").body("hits.id", not(hasItem(other.id().toString())));
    search("q", "person:\"Lưu Mình\"").body("matching", equalTo("folded")).body("hits.id", hasItem(Stories.TRADE_FAIR.id().toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBND tỉnh Lạng Sơn", "Uỷ ban nhân dân tỉnh Lạng Sơn", "Ủy ban Nhân dân tỉnh Lạng Sơn"})
  void aBodyIsFoundUnderEachOfItsSpellings(String name) {
    Story story = Story.at("https://baobiengioi.example/ubnd").title("Lũ về, {O:org/vn/lang-son/people-committee|UBND tỉnh Lạng Sơn} họp khẩn");
    index(story.article());
    search("q", "org:\"" + name + "\" lũ").body("hits.id", contains(story.id().toString())).body("matching", equalTo("exact"));
  }

  @Test
  void keysOfEntitiesNarrowTheSearch() {
    search("entity", "place/vn/lang-son", "entity", "person/lưu-minh").body("hits.id", contains(Stories.SPRING_MEETING.id().toString()));
    search("place", "place/gate/mong-cai", "sort", "oldest").body("hits.id",
        contains(Stories.GATE_OPENS.id().toString(), Stories.TRADE_FAIR.id().toString()));
  }

  @Test
  void anOfficeNarrowsTheSearch() {
    search("office", "Phó Chủ tịch").body("hits.id", contains(Stories.GATE_OPENS.id().toString()));
  }

  @Test
  void typeSourceAndLanguageNarrowTheSearch() {
    search("type", "listing").body("hits.id", contains(Stories.LISTING.id().toString()));
    search("source", "guangxi.example").body("hits.id", contains(Stories.CHINESE.id().toString()));
    search("language", "zh").body("hits.id", contains(Stories.CHINESE.id().toString()));
  }

  @Test
  void daysOfPublicationAreDaysInVietnam() {
    search("publishedFrom", "2024-03-05", "publishedTo", "2024-03-05").body("hits.id", contains(Stories.GATE_OPENS.id().toString()));
    search("publishedFrom", "2023", "publishedTo", "2023-12").body("hits.id", contains(Stories.FLOOD.id().toString()));
  }

  @Test
  void daysTheStoryTalksAboutFindIt() {
    search("mentionedFrom", "2024-05-31", "mentionedTo", "2024-05-31", "sort", "oldest").body("hits[0].id", id(Stories.BRIDGE));
    search("mentionedFrom", "2024-03-15", "mentionedTo", "2024-03-15").body("hits.id", contains(Stories.SPRING_MEETING.id().toString()));
  }

  @Test
  void storiesComeNewestOrOldestFirst() {
    search("sort", "newest", "source", "thoibaobac.example").body("hits[0].id", id(Stories.BRIDGE_COPY));
    search("sort", "oldest").body("hits[0].id", id(Stories.OLD_TREATY));
    search("sort", "mentioned").body("hits[0].id", id(Stories.TRADE_FAIR));
  }

  @Test
  void highlightsAreSafeHtml() {
    index(Story.at("https://baobiengioi.example/script").title("Mã độc <script>alert(1)</script> & trang mạng")
        .paragraph("Trang mạng bị chèn mã độc <img src=x onerror=alert(1)>.").article());
    search("q", "\"mã độc\"")
        .body("hits[0].highlights.title[0]", equalTo("<mark>Mã độc</mark> &lt;script&gt;alert(1)&lt;&#x2F;script&gt; &amp; trang mạng"))
        .body("hits[0].highlights.text[0]", not(containsString("<img")));
  }

  @Test
  void facetsCountWhatTheStoriesName() {
    search("q", "Quảng Tây")
        .body("facets.places.find { it.key == 'place/cn/guangxi' }.count", equalTo(3))
        .body("facets.places.find { it.key == 'place/cn/guangxi' }.label", equalTo("Quảng Tây"))
        .body("facets.people.find { it.key == 'person/lưu-minh' }.label", equalTo("Lưu Minh"))
        .body("facets.events[0].label", equalTo("Hội chợ Thương mại Việt - Trung 2024"))
        .body("facets.sources.key", hasItem("guangxi.example"))
        .body("facets.languages.key", hasItems("vi", "zh"));
  }

  @Test
  void countsFollowANewArticleAndAChangedOneAtOnce() {
    Story first = Story.at("https://counts.example/1").source("counts.example").title("Bưởi ngọt miệt vườn vào vụ").paragraph("Ở {L:place/vn/ca-mau|Cà Mau}.");
    index(first.article());
    for (int times = 1; times <= 2; times++) {
      search("q", "\"bưởi ngọt miệt vườn\"").body("total.value", equalTo(1)).body("facets.places.key", contains("place/vn/ca-mau"));
    }
    index(Story.at("https://counts.example/2").source("counts.example").title("Thêm chợ cho bưởi ngọt miệt vườn")
        .paragraph("Ở {L:place/vn/hau-giang|Hậu Giang}.").article());
    search("q", "\"bưởi ngọt miệt vườn\"").body("total.value", equalTo(2))
        .body("facets.places.key", containsInAnyOrder("place/vn/ca-mau", "place/vn/hau-giang"));
    index(Story.at("https://counts.example/1").version(2).source("counts.example").title("Bưởi ngọt miệt vườn vào vụ")
        .paragraph("Ở {L:place/vn/ben-tre|Bến Tre}.").article());
    search("q", "\"bưởi ngọt miệt vườn\"").body("total.value", equalTo(2))
        .body("facets.places.key", containsInAnyOrder("place/vn/ben-tre", "place/vn/hau-giang"));
  }

  @Test
  void histogramsCountDaysMonthsOrYears() {
    search("publishedFrom", "2024-02", "publishedTo", "2024-03")
        .body("histograms.published.interval", equalTo("day"))
        .body("histograms.published.buckets.from", hasItems("2024-02-20", "2024-03-05"));
    search("q", "hiệp ước").body("histograms.mentioned.interval", equalTo("year"))
        .body("histograms.mentioned.buckets.from", contains("1999-01-01", "2008-01-01"));
  }

  @Test
  void theNextPageBeginsWhereTheLastEnded() {
    for (String sort : new String[] {"newest", "oldest", "mentioned"}) {
      Pages all = Pages.of("sort", sort, "size", "100");
      Pages paged = Pages.of("sort", sort, "size", "3");
      assertThat(paged.ids()).isEqualTo(all.ids());
    }
  }

  @Test
  void pagesByRelevanceShowEachStoryOnce() {
    Pages all = Pages.of("q", "biên giới OR cửa khẩu OR Quảng Tây", "size", "100");
    Pages paged = Pages.of("q", "biên giới OR cửa khẩu OR Quảng Tây", "size", "2");
    assertThat(paged.ids()).containsExactlyInAnyOrderElementsOf(all.ids());
  }

  @Test
  void onlyTheFirstPageCounts() {
    String next = search("sort", "newest", "size", "2").body("total.relation", equalTo("eq")).extract().path("next");
    search("sort", "newest", "size", "2", "cursor", next).body("total", nullValue()).body("facets", nullValue());
  }

  private static Matcher<String> id(Story story) {
    return equalTo(story.id().toString());
  }
}
