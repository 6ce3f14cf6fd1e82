package vn.biennien.search.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Stories;
import vn.biennien.web.problem.Problem;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class BadInputTest extends SearchTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "size | 0", "size | 101", "size | 10001", "size | -1", "size | many", "size | 99999999999999",
      "sort | best", "type | novel", "duplicates | maybe",
      "publishedFrom | yesterday", "publishedFrom | 2024-13", "publishedTo | 2024-02-30", "publishedFrom | 0000",
      "mentionedFrom | 12024", "mentionedTo | 2024..2025",
      "cursor | abc", "cursor | !!!!", "cursor | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      "colour | red", "q | ...", "q | ?!-–—", "q | \"\""})
  void aParameterOutOfItsRangeIsNamed(String name, String value) {
    search(name, value).statusCode(400).contentType(Problem.MEDIA_TYPE)
        .body("type", equalTo("urn:problem-type:biennien:invalid")).body("status", equalTo(400))
        .body("violations[0].field", equalTo(name)).body("detail", startsWith(name + ": "));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    search("size", "0", "sort", "best", "publishedFrom", "x").statusCode(400)
        .body("violations.field", hasItems("size", "sort", "publishedFrom"));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsRefused() {
    search("mentionedFrom", "2024-03", "mentionedTo", "2024-02").statusCode(400).body("violations[0].field", equalTo("mentionedTo"));
  }

  @Test
  void aVeryLongQueryIsRefused() {
    search("q", "a ".repeat(5000)).statusCode(400).body("violations[0].field", equalTo("q"))
        .body("detail", containsString("at most 1000 characters"));
  }

  @Test
  void tooManyWordsAreRefused() {
    search("q", "a ".repeat(100)).statusCode(400).body("violations[0].message", containsString("more than 64"));
  }

  @Test
  void tooManyValuesAreRefused() {
    var request = given();
    for (int i = 0; i < 21; i++) {
      request.queryParam("entity", "person/x" + i);
    }
    request.get("/v1/articles").then().statusCode(400).body("violations[0].field", equalTo("entity"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"not closed | 0", "hai (ba | 4", "hai) | 3", "OR hai | 0", "hai OR | 4", "colour:red | 0", "date:tomorrow | 5",
      "date:2024-03..2024-02 | 5", "person:( | 7"})
  void aMalformedQuerySaysWhere(String query, int position) {
    search("q", query).statusCode(400).body("violations[0].field", equalTo("q")).body("violations[0].position", equalTo(position));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*a*a*a*a*a*a*a*b", "/(a+)+b/", "te?t*", "title:foo^1000 AND NOT", "[1 TO *]", "_exists_", "a~99", "\\", "<script>x"})
  void wildcardsAndRegularExpressionsAreOnlyWords(String query) {
    given().queryParam("q", query).get("/v1/articles").then().statusCode(anyOf(equalTo(200), equalTo(400)));
  }

  @Test
  void aCursorThatWasTamperedWithIsRefused() {
    indexSome();
    String next = search("size", "1", "sort", "newest").extract().path("next");
    char[] changed = next.toCharArray();
    changed[next.length() / 2] = changed[next.length() / 2] == 'A' ? 'B' : 'A';
    search("size", "1", "sort", "newest", "cursor", new String(changed)).statusCode(400).body("violations[0].field", equalTo("cursor"));
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    indexSome();
    String next = search("size", "1", "sort", "newest").extract().path("next");
    search("size", "1", "sort", "oldest", "cursor", next).statusCode(400).body("violations[0].field", equalTo("cursor"));
  }

  private void indexSome() {
    index(List.of(Stories.FLOOD.article(), Stories.PEACE.article()));
  }

  @Test
  void anIdThatIsNoneIsNamedAndAnUnknownOneIsNotFound() {
    given().get("/v1/articles/xyz").then().statusCode(400).body("violations[0].field", equalTo("id"));
    given().get("/v1/articles/00000000-0000-0000-0000-000000000000").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    given().get("/v1/articles/00000000-0000-0000-0000-000000000000/similar").then().statusCode(404);
    given().get("/v1/articles/00000000-0000-0000-0000-000000000000/duplicates").then().statusCode(404);
    given().get("/v1/entities/person/nobody-of-this-name").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void suggestionsNeedALetter() {
    given().get("/v1/suggest").then().statusCode(400).body("violations[0].field", equalTo("q"));
    given().queryParam("q", "--").get("/v1/suggest").then().statusCode(400).body("violations[0].field", equalTo("q"));
    given().queryParam("q", "a".repeat(500)).get("/v1/suggest").then().statusCode(400).body("violations[0].field", equalTo("q"));
    given().queryParam("q", "an").queryParam("size", 21).get("/v1/suggest").then().statusCode(400).body("violations[0].field", equalTo("size"));
  }

  @Test
  void aTimelineNeedsItsSpan() {
    given().get("/v1/timeline").then().statusCode(400).body("violations.field", hasItems("mentionedFrom", "mentionedTo"));
  }

  @Test
  void anExportInAnUnknownFormIsRefused() {
    given().queryParam("format", "pdf").get("/v1/articles/export").then().statusCode(400).body("violations[0].field", equalTo("format"));
  }

  @Test
  void theFrameworksOwnErrorsAreProblemsToo() {
    given().get("/v1/nowhere").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    given().get("/nowhere/at/all").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    given().delete("/v1/articles").then().statusCode(405).contentType(Problem.MEDIA_TYPE);
    given().accept("image/png").get("/v1/articles").then().statusCode(406).contentType(Problem.MEDIA_TYPE);
  }

  @Test
  void nothingFromInsideIsTold() {
    given().get("/v1/articles/%00").then().body(not(containsString("Exception")));
    given().urlEncodingEnabled(false).get("/v1/articles?q=%ff%fe").then().body(not(containsString("Exception")));
  }

  @Test
  void operatorsNeedTheirKey() {
    given().get("/v1/admin/reindex").then().statusCode(401).contentType(Problem.MEDIA_TYPE).header("WWW-Authenticate", startsWith("Bearer"));
    given().header("Authorization", "Bearer wrong").post("/v1/admin/reindex").then().statusCode(401);
  }
}
