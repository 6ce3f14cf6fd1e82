package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event version ever published stays as a file that today's code reads: {@code events/VERSION/NAME[.what].json},
 * where {@code vn.biennien.NAME.VERSION} is its type with a dot for the hyphen.
 */
class SampleEventsTest {

  private static final Path EVENTS = Path.of("src", "test", "resources", "events");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsReadWithoutLossAndIsWhatItsSchemaSays(Path file) throws IOException {
    Class<?> event = Schemas.recordOf(typeOf(file));
    byte[] json = Files.readAllBytes(file);

    assertThat(Schemas.violations(event, Json.MAPPER.readTree(json))).isEmpty();
    Object read = Json.read(json, event);
    assertThat(Json.<JsonNode>read(Json.write(read), JsonNode.class)).isEqualTo(withDefaults(Json.MAPPER.readTree(json)));
  }

  @Test
  void everyTypeHasASample() throws IOException {
    assertThat(samples().stream().map(SampleEventsTest::typeOf)).contains(EventType.values());
  }

  @Test
  void whatANewerWriterAddsIsNoReasonNotToRead() throws IOException {
    ObjectNode newer = (ObjectNode) Json.MAPPER.readTree(EVENTS.resolve("v1/article-enriched.json").toFile());
    newer.put("mood", "calm");
    ObjectNode content = (ObjectNode) newer.get("content");
    content.put("kind", "PODCAST");
    ((ArrayNode) content.get("notes")).add("MACHINE_TRANSLATED").add("EMPTY");
    ((ObjectNode) content.get("entities").get(0)).put("type", "DISH");

    EnrichedArticle read = Json.read(Json.write(newer), EnrichedArticle.class);

    assertThat(read.content().kind()).isNull();
    assertThat(read.content().notes()).containsExactly(Note.EMPTY);
    assertThat(read.content().entities().get(0).type()).isNull();
    assertThat(read.content().entities().get(0).key()).isEqualTo("place/vn/lang-son");
  }

  private static EventType typeOf(Path file) {
    String name = file.getFileName().toString().split("\\.")[0].replace('-', '.');
    return EventType.of("vn.biennien." + name + "." + file.getParent().getFileName()).orElseThrow();
  }

  /** Metadata may be missing in JSON and never is in the record. */
  private static JsonNode withDefaults(JsonNode json) {
    if (!json.has("metadata") && !json.has("retractedAt")) {
      ((ObjectNode) json).putObject("metadata");
    }
    return json;
  }
}
