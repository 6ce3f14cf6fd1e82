package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the AsyncAPI document and the code together, in both directions. */
class AsyncApiTest {

  private static final JsonNode API = read();

  private static final Map<String, JsonNode> CHANNELS = StreamSupport.stream(API.path("channels").spliterator(), false)
      .collect(Collectors.toMap(channel -> channel.path("address").asText(), Function.identity()));

  @Test
  void itHasTheTopicsOfTheCode() {
    assertThat(CHANNELS.keySet())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aTopicIsMadeAsItSays(Topic topic) {
    JsonNode kafka = CHANNELS.get(topic.topicName()).path("bindings").path("kafka");

    assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
    assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
    Map<String, String> settings = kafka.path("topicConfiguration").properties().stream().collect(Collectors.toMap(Map.Entry::getKey,
        e -> e.getValue().isArray() ? e.getValue().path(0).asText() : e.getValue().asText()));
    assertThat(settings).isEqualTo(topic.settings());
  }

  @ParameterizedTest
  @EnumSource(names = {"RAW", "ENRICHED"})
  void aTopicHasTheEventsThatTheCodeExpectsThere(Topic topic) {
    Set<String> types = StreamSupport.stream(CHANNELS.get(topic.topicName()).path("messages").spliterator(), false)
        .map(message -> resolve(message).path("name").asText()).collect(Collectors.toSet());

    assertThat(types).isEqualTo(topic.events().stream().map(EventType::ceType).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void anEventHasItsSchemaItsKeyAndItsHeaders(EventType type) {
    JsonNode message = StreamSupport.stream(API.path("components").path("messages").spliterator(), false)
        .filter(candidate -> candidate.path("name").asText().equals(type.ceType())).findFirst().orElseThrow();

    assertThat(message.path("payload").path("schema").path("$ref").asText()).isEqualTo(Schemas.fileOf(Schemas.recordOf(type)));
    assertThat(message.path("contentType").asText()).isEqualTo("application/json");
    assertThat(resolve(message.path("bindings").path("kafka").path("key")).path("format").asText()).isEqualTo("uuid");
    assertThat(names(resolve(message.path("headers")).path("properties")))
        .isEqualTo(headers("CE_", "CONTENT_TYPE", "TRACEPARENT"));
  }

  @Test
  void deadLettersHaveTheHeadersOfTheCode() {
    Set<String> described = new TreeSet<>(names(API.at("/components/schemas/deadLetterHeaders/properties")));
    described.addAll(names(API.at("/components/schemas/resentHeaders/properties")));

    assertThat(described).isEqualTo(headers("DEAD_LETTER_"));
    assertThat(names(API.at("/components/schemas/resentHeaders/properties"))).containsExactly(Headers.DEAD_LETTER_RESENT);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(API.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
      if (reference.startsWith("#")) {
        assertThat(API.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(Json.class.getResource(reference)).as(reference).isNotNull();
      }
    });
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? API.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Set<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** The values of the constants in {@link Headers} whose names begin in one of these ways. */
  private static Set<String> headers(String... prefixes) {
    return Arrays.stream(Headers.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> Arrays.stream(prefixes).anyMatch(field.getName()::startsWith))
        .map(AsyncApiTest::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read() {
    try (InputStream in = Json.class.getResourceAsStream("asyncapi.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
