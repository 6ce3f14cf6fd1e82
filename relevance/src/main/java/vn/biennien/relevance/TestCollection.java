package vn.biennien.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.biennien.contracts.Json;

/** Texts, and queries that were judged by hand against all of them. Both lie beside this class. */
public record TestCollection(List<Text> texts, List<JudgedQuery> queries) {

  /** @throws IllegalArgumentException if two texts have one id, or a text that is not there is judged */
  public TestCollection {
    texts = List.copyOf(texts);
    queries = List.copyOf(queries);
    Set<String> ids = texts.stream().map(Text::id).collect(Collectors.toSet());
    if (ids.size() < texts.size()) {
      throw new IllegalArgumentException("two texts have one id");
    }
    for (JudgedQuery query : queries) {
      if (!ids.containsAll(query.grades().keySet())) {
        throw new IllegalArgumentException("a text is judged that is not there: " + query);
      }
    }
  }

  /** The collection of this jar. */
  public static TestCollection load() {
    return new TestCollection(lines("articles.ndjson", TestCollection::text), lines("queries.tsv", JudgedQuery::parse));
  }

  private static <T> List<T> lines(String resource, Function<String, T> reader) {
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(TestCollection.class.getResourceAsStream(resource), UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(reader).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Text text(String line) {
    try {
      return Json.MAPPER.readValue(line, Text.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no text: " + line, e);
    }
  }
}
