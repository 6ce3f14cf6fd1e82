package vn.biennien.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The schemas of the events, by the record that each describes. */
final class Schemas {

  private static final Map<EventType, Class<?>> RECORDS = Map.of(
      EventType.ARTICLE_ACCEPTED, RawArticle.class,
      EventType.ARTICLE_ENRICHED, EnrichedArticle.class,
      EventType.ARTICLE_RETRACTED, RetractedArticle.class);

  private static final Map<Class<?>, String> FILES = Map.of(
      RawArticle.class, "raw-article.v1.json",
      EnrichedArticle.class, "enriched-article.v1.json",
      RetractedArticle.class, "retracted-article.v1.json");

  private Schemas() {
  }

  static Class<?> recordOf(EventType type) {
    return RECORDS.get(type);
  }

  static String fileOf(Class<?> event) {
    return "schemas/" + FILES.get(event);
  }

  static JsonNode of(Class<?> event) {
    try (InputStream in = Json.class.getResourceAsStream(fileOf(event))) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an event, one line each. */
  static List<String> violations(Class<?> event, JsonNode json) {
    SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(of(event), config);
    return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
  }
}
