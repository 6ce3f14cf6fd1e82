package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the schemas and the records together, in both directions. */
class SchemaTest {

  /** How a Java type shows in a schema: type and format. */
  private static final Map<Type, List<String>> SIMPLE = Map.of(
      String.class, List.of("string"), UUID.class, List.of("string", "uuid"), Instant.class, List.of("string", "date-time"),
      LocalDate.class, List.of("string", "date"), long.class, List.of("integer"), int.class, List.of("integer"),
      double.class, List.of("number"), Double.class, List.of("number"));

  private final Set<String> definitionsSeen = new HashSet<>();

  @ParameterizedTest
  @ValueSource(classes = {RawArticle.class, RetractedArticle.class, EnrichedArticle.class})
  void theSchemaHasEachComponentOfTheRecordWithItsTypeAndNothingElse(Class<?> event) {
    JsonNode schema = Schemas.of(event);
    compareRecord(event, schema, schema);

    assertThat(definitionsSeen).as("definitions in use").containsExactlyInAnyOrderElementsOf(names(schema.path("$defs")));
  }

  private void compareRecord(Class<?> type, JsonNode schema, JsonNode root) {
    assertThat(schema.path("title").asText()).isEqualTo(type.getSimpleName());
    assertThat(schema.path("type").asText()).isEqualTo("object");
    List<String> components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(names(schema.path("properties"))).as("properties of %s", type.getSimpleName())
        .containsExactlyElementsOf(components);

    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    assertThat(components).as("required of %s", type.getSimpleName()).containsAll(required);
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode property = schema.path("properties").path(component.getName());
      String where = type.getSimpleName() + "." + component.getName();
      compareType(where, component.getGenericType(), property, root);
      compareNullable(where, component.getType(), property, required.contains(component.getName()));
    }
  }

  private void compareType(String where, Type type, JsonNode property, JsonNode root) {
    if (SIMPLE.containsKey(type)) {
      List<String> expected = SIMPLE.get(type);
      assertThat(typeOf(property)).as("type of %s", where).isEqualTo(expected.get(0));
      assertThat(property.path("format").asText(null)).as("format of %s", where).isEqualTo(expected.size() > 1 ? expected.get(1) : null);
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      assertThat(typeOf(property)).as("type of %s", where).isEqualTo("array");
      compareType(where, list.getActualTypeArguments()[0], property.path("items"), root);
    } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
      assertThat(map.getActualTypeArguments()).containsExactly(String.class, String.class);
      assertThat(property.path("additionalProperties").path("type").asText()).as("values of %s", where).isEqualTo("string");
    } else if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
      List<String> constants = Arrays.stream(enumeration.getEnumConstants()).map(Object::toString).toList();
      assertThat(texts(property.path("enum"))).as("values of %s", where).containsExactlyElementsOf(constants);
    } else {
      Class<?> nested = (Class<?>) type;
      assertThat(property.path("$ref").asText()).as("reference of %s", where).isEqualTo("#/$defs/" + nested.getSimpleName());
      if (definitionsSeen.add(nested.getSimpleName())) {
        compareRecord(nested, root.path("$defs").path(nested.getSimpleName()), root);
      }
    }
  }

  /** Required fields are never null; others may be, but for maps, which a record never holds as null. */
  private static void compareNullable(String where, Class<?> type, JsonNode property, boolean required) {
    boolean nullable = property.path("type").isArray() && texts(property.path("type")).contains("null");
    boolean always = type.isPrimitive() || type == List.class;
    if (always) {
      assertThat(required).as("%s is required", where).isTrue();
    }
    assertThat(nullable).as("%s may be null", where).isEqualTo(!required && type != Map.class);
  }

  @Test
  void theSchemasRefuseWhatIsMissingOrWrong() {
    ObjectNode event = Json.MAPPER.valueToTree(new RetractedArticle(UUID.randomUUID(), 2, "bao-mau", Instant.EPOCH));
    assertThat(Schemas.violations(RetractedArticle.class, event)).isEmpty();

    assertThat(Schemas.violations(RetractedArticle.class, event.deepCopy().put("version", 0))).hasSize(1);
    assertThat(Schemas.violations(RetractedArticle.class, event.deepCopy().put("version", "2"))).hasSize(1);
    assertThat(Schemas.violations(RetractedArticle.class, event.deepCopy().put("id", "no uuid"))).hasSize(1);
    assertThat(Schemas.violations(RetractedArticle.class, event.deepCopy().put("retractedAt", "hôm qua"))).hasSize(1);
    assertThat(Schemas.violations(RetractedArticle.class, event.deepCopy().without("source"))).hasSize(1);
    assertThat(Schemas.violations(RetractedArticle.class, Json.MAPPER.createArrayNode())).isNotEmpty();
  }

  @Test
  void aRawArticleWithNeitherTextNorHtmlIsRefused() {
    RawArticle empty = new RawArticle(UUID.randomUUID(), 1, "bao-mau", "https://bao-mau.example/1", null, "Tít", null, null, null, null,
        null, Instant.EPOCH, Map.of());

    assertThat(Schemas.violations(RawArticle.class, Json.MAPPER.valueToTree(empty))).isNotEmpty();
  }

  private static String typeOf(JsonNode property) {
    JsonNode type = property.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
