package vn.biennien.ingest.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.biennien.ingest.Api.KEY;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.Json;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class BadInputTest {

  @AfterEach
  void theServiceStaysUp() {
    push(article()).then().statusCode(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"source\": \"a\",\n \"text\": }", "{\"source\": \"a\"", "{} {}", "tin tức",
      "{\"source\": \"a\", \"source\": \"b\"}"})
  void malformedJsonIsToldWithLineAndColumn(String body) {
    problem(push(KEY, body.getBytes(UTF_8)), 400, "malformed").body("detail", containsString("at line "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "7", "null", ""})
  void whatIsNotAnObjectIsRefused(String body) {
    problem(push(KEY, body.getBytes(UTF_8)), 400, "malformed").body("detail", containsString("must be a JSON object"));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "{\"source\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    problem(push(KEY, deep.getBytes(UTF_8)), 400, "malformed");
  }

  static Stream<Arguments> invalidFields() {
    return Stream.of(
        Arguments.of("source", null, "must be given"),
        Arguments.of("source", 7, "must be a string, not a number"),
        Arguments.of("source", "bao quang ninh", "must be letters"),
        Arguments.of("source", "a".repeat(101), "at most 100 characters"),
        Arguments.of("externalId", " ", "must not be blank"),
        Arguments.of("externalId", "1\n2", "control character U+000A"),
        Arguments.of("title", "a".repeat(1001), "at most 1000 characters, not 1001"),
        Arguments.of("title", Map.of(), "must be a string, not an object"),
        Arguments.of("title", "a\u0000b", "control character U+0000 (character 2)"),
        Arguments.of("text", "a\u0000b", "control character U+0000"),
        Arguments.of("text", "a\u001bb", "control character U+001B"),
        Arguments.of("text", true, "must be a string, not a boolean"),
        Arguments.of("text", "  \n ", "must hold the article's text"),
        Arguments.of("text", null, "must hold the article's text"),
        Arguments.of("language", "tiếng Việt", "must be a language tag"),
        Arguments.of("publishedAt", "hôm qua", "must be a day (2025-07-01)"),
        Arguments.of("publishedAt", 1751331600, "must be a string, not a number"),
        Arguments.of("publishedAt", "1899-12-31", "must not be before 1900"),
        Arguments.of("publishedAt", Instant.now().plus(3, ChronoUnit.DAYS).toString(), "must not be in the future"),
        Arguments.of("fetchedAt", "2025-07-01", "must be a time with its offset"),
        Arguments.of("fetchedAt", Instant.now().plus(3, ChronoUnit.DAYS).toString(), "must not be in the future"),
        Arguments.of("url", "ftp://baoquangninh.vn/a", "must begin with http"),
        Arguments.of("url", "https:///a", "must name a host"),
        Arguments.of("url", "https:a", "must name a host"),
        Arguments.of("url", "https://a:b@baoquangninh.vn/", "must not carry a user name"),
        Arguments.of("url", "https://baoquangninh.vn/%zz", "is not an address"),
        Arguments.of("metadata", "x", "must be an object of strings"),
        Arguments.of("metadata", Map.of("a", "b".repeat(2001)), "at most 2000 characters"));
  }

  @ParameterizedTest
  @MethodSource("invalidFields")
  void aFieldThatIsNotValidIsNamed(String field, Object value, String message) {
    problem(push(article(field, value)), 400, "invalid")
        .body("violations.field", hasItem(equalTo(field.equals("metadata") && value instanceof Map ? "metadata.a" : field)))
        .body("violations.find { it.field.startsWith('" + field + "') }.message", containsString(message));
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    Map<String, Object> article = article("publishedAt", "1800-01-01");
    article.remove("externalId");
    article.remove("source");
    article.remove("text");
    article.put("txt", "a");
    problem(push(article), 400, "invalid")
        .body("violations.field", hasItems("source", "url", "text", "publishedAt", "txt"));
  }

  @Test
  void aFieldNobodyKnowsIsNamedSoThatNothingIsLostByAMisspelling() {
    problem(push(article("pubilshedAt", "2025-07-01")), 400, "invalid").body("violations[0].field", equalTo("pubilshedAt"));
  }

  @Test
  void halfOfASurrogatePairIsNamedWithItsField() {
    byte[] body = "{\"source\":\"a\",\"externalId\":\"1\",\"text\":\"a\\ud83d\"}".getBytes(UTF_8);
    problem(push(KEY, body), 400, "invalid").body("violations[0].field", equalTo("text"))
        .body("violations[0].message", containsString("half of a surrogate pair, U+D83D"));
  }

  @Test
  void tooManyMetadataAreRefused() {
    Map<String, String> metadata = new HashMap<>();
    for (int i = 0; i < 51; i++) {
      metadata.put("key" + i, "v");
    }
    problem(push(article("metadata", metadata)), 400, "invalid")
        .body("violations[0].message", equalTo("must have at most 50 entries, not 51"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] latin = "{\"source\":\"a\",\"externalId\":\"1\",\"text\":\"\u00e0\"}".getBytes(ISO_8859_1);
    problem(push(KEY, latin), 400, "malformed").body("detail", equalTo("The body is not UTF-8."));
  }

  @Test
  void aBodyOverTheLimitIsRefusedWithTheLimit() {
    problem(push(article("text", "a".repeat(9 * 1024 * 1024))), 413, "too-large").body("detail", containsString("8388608"));
  }

  @Test
  void aTitleOfTwentyMegabytesIsRefused() {
    problem(push(article("title", "a".repeat(20 * 1024 * 1024))), 413, "too-large").body("detail", containsString("8388608"));
  }

  @Test
  void textOverTheLimitIsNamed() {
    problem(push(article("text", "đ".repeat(3 * 1024 * 1024))), 400, "invalid")
        .body("violations[0].field", equalTo("text"))
        .body("violations[0].message", containsString("at most 5242880 bytes together, not 6291456"));
  }

  @Test
  void anUnknownTypeOfBodyIsRefused() {
    problem(with(KEY).contentType("text/xml").body("<a/>").post("/v1/articles"), 415, "unsupported-type");
    problem(with(KEY).contentType("application/json").body("{}").post("/v1/articles/batch"), 415, "unsupported-type");
  }

  @Test
  void anotherCharsetAndPackedBodiesAreRefused() {
    byte[] body = Json.write(article());
    problem(with(KEY).header("Content-Type", "application/json; charset=utf-16").body(body).post("/v1/articles"),
        415, "unsupported-type");
    problem(with(KEY).header("Content-Type", "application/json").header("Content-Encoding", "gzip").body(body)
        .post("/v1/articles"), 415, "unsupported-type");
  }

  @Test
  void whatIsNotThereIsToldAsAProblem() {
    problem(with(KEY).get("/v1/articles/{id}", UUID.randomUUID()), 404, "not-found");
    problem(with(KEY).get("/v1/articles/{id}/raw", UUID.randomUUID()), 404, "not-found");
    problem(with(KEY).delete("/v1/articles/{id}", UUID.randomUUID()), 404, "not-found");
    problem(with(KEY).get("/v1/articles/not-an-id"), 404, "not-found");
    problem(with(KEY).get("/v1/nothing"), 404, "not-found");
    problem(with(KEY).get("/nothing"), 404, "not-found");
    problem(with(KEY).get("/v1/replays/{id}", UUID.randomUUID()), 404, "not-found");
  }

  @Test
  void aMethodTheResourceDoesNotKnowIsToldAsAProblem() {
    problem(with(KEY).contentType("application/json").body("{}").put("/v1/articles"), 405, "method-not-allowed");
  }

  @Test
  void aFormTheServiceDoesNotSpeakIsToldAsAProblem() {
    UUID id = accepted(article());
    problem(with(KEY).accept("text/csv").get("/v1/articles/{id}", id), 406, "not-acceptable");
  }

  @Test
  void anArticleOfAnotherSourceIsNotTakenOver() {
    Map<String, Object> article = article("url", "https://baoquangninh.vn/" + UUID.randomUUID());
    push(article).then().statusCode(202);
    article.put("source", "baolangson.vn");
    problem(push(article), 409, "other-source").body("detail", containsString("baoquangninh.vn"));
  }

  private static ValidatableResponse problem(Response response, int status, String type) {
    return response.then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:problem-type:biennien:" + type))
        .body("status", equalTo(status))
        .body("title", not(equalTo(null)))
        .body("detail", not(containsString("xception")));
  }
}
