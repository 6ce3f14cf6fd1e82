package vn.biennien.search.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Json;
import vn.biennien.search.testing.SearchStack;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class OpenApiTest {

  @Test
  void everyOperationShowsAnAnswerAndWhatCanGoWrong() throws IOException {
    List<JsonNode> operations = operations(document());
    assertThat(operations).hasSize(11);
    for (JsonNode operation : operations) {
      String name = operation.path("operationId").asText();
      JsonNode responses = operation.path("responses");
      List<String> statuses = new ArrayList<>();
      responses.fieldNames().forEachRemaining(statuses::add);
      assertThat(statuses).as(name).anyMatch(status -> status.startsWith("2")).anyMatch(status -> status.startsWith("4")).contains("503");
      for (String status : statuses) {
        JsonNode content = responses.path(status).path("content");
        assertThat(content).as("%s %s", name, status).isNotEmpty();
        content.forEach(type -> assertThat(type.path("example").size() + type.path("example").asText().length())
            .as("%s %s", name, status).isPositive());
      }
    }
  }

  @Test
  void examplesHaveTheFieldsOfTheirSchemasAndNoOthers() throws IOException {
    JsonNode document = document();
    for (JsonNode operation : operations(document)) {
      operation.path("responses").forEach(response -> response.path("content").forEach(content -> {
        if (content.path("example").isObject()) {
          check(document, operation.path("operationId").asText(), content.path("example"), content.path("schema"));
        }
      }));
    }
  }

  @Test
  void theApiCanBeTriedInABrowser() {
    given().get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
  }

  private static void check(JsonNode document, String where, JsonNode example, JsonNode schema) {
    if (schema.has("$ref")) {
      check(document, where, example, document.at(schema.path("$ref").asText().substring(1)));
    } else if (example.isArray()) {
      example.forEach(item -> check(document, where + "[]", item, schema.path("items")));
    } else if (example.isObject() && schema.has("properties")) {
      Iterator<Map.Entry<String, JsonNode>> fields = example.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        assertThat(schema.path("properties").has(field.getKey())).as("%s.%s", where, field.getKey()).isTrue();
        check(document, where + "." + field.getKey(), field.getValue(), schema.path("properties").path(field.getKey()));
      }
    }
  }

  private static List<JsonNode> operations(JsonNode document) {
    List<JsonNode> operations = new ArrayList<>();
    document.path("paths").forEach(path -> path.forEach(member -> {
      if (member.has("operationId")) {
        operations.add(member);
      }
    }));
    return operations;
  }

  private static JsonNode document() throws IOException {
    return Json.MAPPER.readTree(given().get("/q/openapi?format=json").then().statusCode(200).extract().asByteArray());
  }
}
