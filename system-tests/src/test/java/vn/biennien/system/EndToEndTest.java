package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.biennien.launcher.Pipeline;

/** What becomes of a page from its push to where a front end reads it. */
@Order(10)
@ExtendWith(WithPipeline.class)
class EndToEndTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String URL = "https://vung-bien.example/luong-xe-nong-san.html";

  private static Api api;
  private static String meeting;

  @BeforeAll
  static void aPageIsPushed(Pipeline pipeline) throws Exception {
    api = new Api(pipeline);
    meeting = api.push(Map.of("source", "vung-bien", "url", URL, "html", page("gate-meeting.html"))).get("id").asText();
    awaitFound(meeting, "q", "luồng xe chở nông sản");
  }

  private static String page(String name) throws IOException {
    try (InputStream in = EndToEndTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void awaitFound(String id, String... parameters) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(api.found(parameters)).contains(id));
  }

  private static void awaitNotFound(String id, String... parameters) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(api.found(parameters)).doesNotContain(id));
  }

  @Test
  void itIsFoundByItsWordsWithMarksAndWithout() throws Exception {
    assertThat(api.found("q", "kéo dài giờ thông quan")).contains(meeting);
    assertThat(api.found("q", "keo dai gio thong quan")).contains(meeting);
    assertThat(api.found("q", "\"luong xe cho nong san\"")).contains(meeting);
    assertThat(api.found("q", "kéo dài giờ thông quan -vải")).doesNotContain(meeting);
  }

  @Test
  void itIsFoundByThePeopleAndPlacesInIt() throws Exception {
    String khai = key(api.article(meeting).body(), "PERSON", "Đinh Quốc Khải");

    assertThat(api.found("person", khai)).contains(meeting);
    assertThat(api.found("place", "place/vn/lang-son")).contains(meeting);
    assertThat(api.found("q", "place:\"Lạng Sơn\"")).contains(meeting);
    assertThat(api.found("place", "place/vn/ca-mau")).doesNotContain(meeting);
  }

  @Test
  void itIsFoundByTheDaysItTalksAbout() throws Exception {
    assertThat(api.found("mentionedFrom", "2024-03-12", "mentionedTo", "2024-03-12")).contains(meeting);
    assertThat(api.found("mentionedFrom", "2024-04-01", "mentionedTo", "2024-04-01")).contains(meeting);
    assertThat(api.found("mentionedFrom", "2023-03-12", "mentionedTo", "2023-03-12")).doesNotContain(meeting);
  }

  @Test
  void itsArticleHasCleanTextWithTagsAtTheirPlaces() throws Exception {
    JsonNode article = api.article(meeting).body();

    String text = article.get("text").asText();
    assertThat(article.get("title").asText()).isEqualTo("Lạng Sơn và Quảng Tây bàn mở thêm luồng xe chở nông sản");
    assertThat(text).contains("bãi xe tại xã Tân Thanh").doesNotContain("Trang chủ", "Vải thiều đầu mùa", "Bản quyền");
    assertThat(article.get("publishedAt").asText()).startsWith("2024-03-13");
    for (JsonNode date : article.get("dates")) {
      assertThat(date.get("end").asInt()).isGreaterThan(date.get("start").asInt()).isLessThanOrEqualTo(text.length());
    }
    assertThat(dates(article)).contains("2024-04-01", "2024-02", "2021");
    assertThat(article.get("offices").findValuesAsText("person")).contains("Đinh Quốc Khải");
    assertThat(article.get("leftOut")).isNotEmpty();
  }

  @Test
  void pushedAgainItIsUnchanged() throws Exception {
    JsonNode receipt = api.push(Map.of("source", "vung-bien", "url", URL + "?utm_source=mail#top", "html", page("gate-meeting.html")));

    assertThat(receipt.get("id").asText()).isEqualTo(meeting);
    assertThat(receipt.get("status").asText()).isEqualTo("unchanged");
  }

  @Test
  void aChangedPageIsFoundAsItIsNow() throws Exception {
    Map<String, String> before = text("doi-ten", "Xã Chiềng Khay lập tổ quản lý rừng nghiến cổ thụ gồm mười hai hộ.");
    String id = api.push(before).get("id").asText();
    awaitFound(id, "q", "rừng nghiến cổ thụ");

    JsonNode receipt = api.push(text("doi-ten", "Xã Chiềng Khay lập tổ quản lý rừng lim già gồm mười lăm hộ."));

    assertThat(receipt.get("status").asText()).isEqualTo("updated");
    awaitFound(id, "q", "rừng lim già");
    awaitNotFound(id, "q", "\"nghiến cổ thụ\"");
  }

  @Test
  void aRetractedPageIsGoneAndComesBackWhenPushedAgain() throws Exception {
    Map<String, String> page = text("rut-lai", "Hội thi bơi chải trên sông Kỳ Cùng dời sang ngày 9/3/2024 vì nước cạn.");
    String id = api.push(page).get("id").asText();
    awaitFound(id, "q", "bơi chải");

    assertThat(api.retract(id).status()).isEqualTo(202);

    awaitNotFound(id, "q", "bơi chải");
    assertThat(api.article(id).status()).isEqualTo(410);

    api.push(page);
    awaitFound(id, "q", "bơi chải");
  }

  private static Map<String, String> text(String id, String text) {
    return Map.of("source", "vung-bien", "externalId", id, "title", "Tin ngắn vùng biên", "text", text, "publishedAt", "2024-03-05");
  }

  private static String key(JsonNode article, String type, String name) {
    return StreamSupport.stream(article.get("entities").spliterator(), false)
        .filter(e -> e.get("type").asText().equals(type) && e.get("name").asText().equals(name))
        .map(e -> e.get("key").asText()).findFirst().orElseThrow(() -> new AssertionError(name + " is not among " + article.get("entities")));
  }

  private static List<String> dates(JsonNode article) {
    return StreamSupport.stream(article.get("dates").spliterator(), false).map(d -> d.path("value").asText()).toList();
  }
}
