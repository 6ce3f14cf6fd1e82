package vn.biennien.search.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Json;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class ExportTest extends SearchTest {

  @Test
  void everythingIsExportedPageAfterPage() throws Exception {
    List<EnrichedArticle> articles = IntStream.range(0, 2500).mapToObj(i -> Story.at("https://export.example/" + i).source("export.example")
        .published("2024-01-01").title("Tin xuất số " + i).paragraph("Nội dung {P|Giàng A Páo} số " + i).article()).toList();
    events.publish(articles);
    await().atMost(PATIENCE).untilAsserted(() ->
        search("source", "export.example").body("total.value", equalTo(2500)));
    String[] lines = given().queryParam("source", "export.example").get("/v1/articles/export").then().statusCode(200)
        .contentType("application/x-ndjson").extract().asString().split("\n");
    assertThat(Arrays.stream(lines).map(ExportTest::id)).hasSize(2500).doesNotHaveDuplicates();
    assertThat(Json.MAPPER.readTree(lines[0]).path("people").get(0).asText()).isEqualTo("person/giàng-a-páo");
  }

  private static String id(String line) {
    try {
      return Json.MAPPER.readTree(line).path("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aTitleThatLooksLikeAFormulaIsNoneInASpreadsheet() {
    Story story = Story.at("https://export.example/formula").source("formula.example").title("=HYPERLINK(\"http://x\",\"y\")").paragraph("Một, hai");
    events.publish(story.article());
    await().atMost(PATIENCE).untilAsserted(() ->
        search("source", "formula.example").body("total.value", equalTo(1)));
    String csv = given().queryParam("source", "formula.example").queryParam("format", "csv").queryParam("text", "true")
        .get("/v1/articles/export").then().statusCode(200).contentType("text/csv").extract().asString();
    assertThat(csv).startsWith("\uFEFFid,title,source,").contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  }
}
