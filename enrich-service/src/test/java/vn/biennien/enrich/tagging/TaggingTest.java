package vn.biennien.enrich.tagging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Json;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class TaggingTest {

  @TestHTTPResource
  URL service;

  @AfterEach
  void theServiceStaysUp() {
    tag(page()).then().statusCode(200);
  }

  @Test
  void aPageComesBackAsTheTaggerSeesIt() throws IOException {
    Map<String, Object> page = page("publishedAt", "2025-09-02");

    Response answer = tag(page);

    answer.then().statusCode(200).contentType("application/json");
    assertThat(Json.read(answer.asByteArray(), Enrichment.class)).isEqualTo(Enricher.load().enrich(
        new Page(null, null, Instant.parse("2025-09-01T17:00:00Z"), null, RawEvents.TEXT, null)));
  }

  @Test
  void thePageMayBeHtml() {
    tag(Map.of("html", "<html><body><nav>Trang chủ</nav><article><h1>Mưa lớn</h1><p>Sáng 5/9/2025 ở Hà Nội mưa rất to, nhiều "
        + "tuyến phố ngập sâu và người dân phải đi vòng.</p></article></body></html>"))
        .then().statusCode(200).body("text", containsString("Hà Nội mưa rất to")).body("text", not(containsString("Trang chủ")));
  }

  @Test
  void theExamplesOfTheDocumentationHaveTheFieldsOfTheRealOnes() throws IOException {
    Response answer = tag(TaggingExamples.REQUEST.getBytes(UTF_8));

    Enrichment shown = Json.read(TaggingExamples.ANSWER.getBytes(UTF_8), Enrichment.class);
    assertThat(Json.MAPPER.readTree(Json.write(shown))).isEqualTo(Json.MAPPER.readTree(TaggingExamples.ANSWER));
    assertThat(Json.read(answer.asByteArray(), Enrichment.class).text()).isEqualTo(shown.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"text\": \"a\",\n \"title\": }", "{\"text\": \"a\"", "{} {}", "tin tức", "{\"text\": \"a\", \"text\": \"b\"}"})
  void malformedJsonIsToldWithLineAndColumn(String body) {
    problem(tag(body.getBytes(UTF_8)), 400, "malformed").body("detail", containsString("at line "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "null", ""})
  void whatIsNotAnObjectIsRefused(String body) {
    problem(tag(body.getBytes(UTF_8)), 400, "malformed").body("detail", containsString("must be a JSON object"));
  }

  @Test
  void deepNestingIsRefused() {
    problem(tag(("{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}").getBytes(UTF_8)), 400, "malformed");
  }

  static Stream<Arguments> invalidFields() {
    return Stream.of(
        Arguments.of("text", null, "must hold the article's text"),
        Arguments.of("text", 7, "must be a string, not a number"),
        Arguments.of("text", List.of("a"), "must be a string, not an array"),
        Arguments.of("text", "  \n ", "must not be blank"),
        Arguments.of("text", "a\u0000b", "control character U+0000 (character 2)"),
        Arguments.of("text", "đ".repeat(3 * 1024 * 1024), "at most 5242880 bytes, not 6291456"),
        Arguments.of("title", "a".repeat(1001), "at most 1000 characters, not 1001"),
        Arguments.of("title", Map.of(), "must be a string, not an object"),
        Arguments.of("language", "tiếng Việt", "must be a language tag"),
        Arguments.of("url", "ftp://baoquangninh.vn/a", "begins with http"),
        Arguments.of("url", "https:///a", "begins with http"),
        Arguments.of("url", "https://a b/", "begins with http"),
        Arguments.of("publishedAt", "hôm qua", "must be a day (2025-07-01)"),
        Arguments.of("publishedAt", Instant.now().plus(3, ChronoUnit.DAYS).toString(), "must not be in the future"),
        Arguments.of("pubilshedAt", "2025-07-01", "is not a known field"));
  }

  @ParameterizedTest
  @MethodSource("invalidFields")
  void aFieldThatIsNotValidIsNamed(String field, Object value, String message) {
    problem(tag(page(field, value)), 400, "invalid")
        .body("violations.field", hasItem(equalTo(field)))
        .body("violations.find { it.field == '" + field + "' }.message", containsString(message));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    problem(tag(Map.of("titel", "a", "publishedAt", "1800-01-01", "url", "a")), 400, "invalid")
        .body("violations.field", hasItems("text", "publishedAt", "url", "titel"));
  }

  @Test
  void halfOfASurrogatePairIsNamedWithItsField() {
    problem(tag("{\"text\":\"a\\ud83d\"}".getBytes(UTF_8)), 400, "invalid").body("violations[0].field", equalTo("text"))
        .body("violations[0].message", containsString("half of a surrogate pair, U+D83D"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    problem(tag("{\"text\":\"\u00e0\"}".getBytes(ISO_8859_1)), 400, "malformed").body("detail", equalTo("The body is not UTF-8."));
  }

  @Test
  void aBodyOverTheLimitIsRefusedWithTheLimit() {
    problem(tag(page("title", "a".repeat(20 * 1024 * 1024))), 413, "too-large").body("detail", containsString("8388608"));
  }

  @Test
  void anotherTypeCharsetOrPackingIsRefused() {
    problem(given().contentType("text/plain").body("Tin").post("/v1/enrichments"), 415, "unsupported-type");
    byte[] body = Json.write(page());
    problem(given().header("Content-Type", "application/json; charset=utf-16").body(body).post("/v1/enrichments"),
        415, "unsupported-type");
    problem(given().header("Content-Type", "application/json").header("Content-Encoding", "gzip").body(body)
        .post("/v1/enrichments"), 415, "unsupported-type");
  }

  @Test
  void whatIsNotThereIsToldAsAProblem() {
    problem(given().get("/v1/nothing"), 404, "not-found");
    problem(given().get("/v1/enrichments"), 405, "method-not-allowed");
    problem(given().accept("text/csv").contentType("application/json").body(Json.write(page())).post("/v1/enrichments"),
        406, "not-acceptable");
  }

  @Test
  void oneRequestTooManyIsToldToComeBackAndHealthIsStillAnswered() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        slow.add(unfinishedRequest());
      }
      Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> problem(tag(page()), 503, "unavailable")
          .header("Retry-After", "5").body("detail", containsString("4 requests")));
      given().get("/q/health/ready").then().statusCode(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> tag(page()).statusCode() == 200);
  }

  private Socket unfinishedRequest() throws IOException {
    Socket socket = new Socket(service.getHost(), service.getPort());
    socket.getOutputStream().write(("POST /v1/enrichments HTTP/1.1\r\nHost: " + service.getHost()
        + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{").getBytes(UTF_8));
    return socket;
  }

  private static Map<String, Object> page() {
    return page("text", RawEvents.TEXT);
  }

  private static Map<String, Object> page(String field, Object value) {
    Map<String, Object> page = new HashMap<>();
    page.put("text", RawEvents.TEXT);
    page.put(field, value);
    return page;
  }

  private static Response tag(Map<String, ?> page) {
    return tag(Json.write(page));
  }

  private static Response tag(byte[] body) {
    return given().contentType("application/json").body(body).post("/v1/enrichments");
  }

  private static ValidatableResponse problem(Response response, int status, String type) {
    return response.then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:problem-type:biennien:" + type))
        .body("status", equalTo(status))
        .body("title", not(nullValue()))
        .body("detail", not(containsString("xception")));
  }
}
