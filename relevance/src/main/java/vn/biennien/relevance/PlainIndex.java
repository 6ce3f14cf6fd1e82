package vn.biennien.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.Json;

/**
 * What one has without further work: an index with one analyzer, title and text, all words wanted, the title counting double. For
 * comparison.
 */
public final class PlainIndex implements SearchEngine {

  /** Small letters and nothing else. */
  private static final String STANDARD = "{\"default\": {\"type\": \"standard\"}}";
  /** Small letters without marks. */
  private static final String FOLDED = """
      {"default": {"type": "custom", "tokenizer": "standard", "filter": ["vietnamese_normalize", "fold_only"]}}""";

  private final Http http = new Http();
  private final URI index;

  private PlainIndex(URI elasticsearch, String name, String analyzer, List<Text> texts) throws IOException, InterruptedException {
    index = elasticsearch.resolve("/" + name);
    http.send("PUT", index, """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "analysis": {
           "filter": {"fold_only": {"type": "vietnamese_fold", "keep_original": "false"}}, "analyzer": %s}},
         "mappings": {"dynamic": false, "properties": {"title": {"type": "text"}, "body": {"type": "text"}}}}""".formatted(analyzer));
    fill(texts);
  }

  /** With the analyzer that Elasticsearch has by itself. */
  public static PlainIndex standard(URI elasticsearch, List<Text> texts) throws IOException, InterruptedException {
    return new PlainIndex(elasticsearch, "relevance-standard", STANDARD, texts);
  }

  /** Without marks in index and query. */
  public static PlainIndex folded(URI elasticsearch, List<Text> texts) throws IOException, InterruptedException {
    return new PlainIndex(elasticsearch, "relevance-folded", FOLDED, texts);
  }

  private void fill(List<Text> texts) throws IOException, InterruptedException {
    StringBuilder lines = new StringBuilder();
    for (Text text : texts) {
      lines.append(line(Map.of("index", Map.of("_id", text.id()))))
          .append(line(Map.of("title", text.title(), "body", text.title() + "\n" + text.text())));
    }
    JsonNode answer = http.send("POST", URI.create(index + "/_bulk?refresh=true"), lines.toString());
    if (answer.path("errors").asBoolean()) {
      throw new IOException("not all texts were indexed: " + answer);
    }
  }

  private static String line(Object value) throws IOException {
    return Json.MAPPER.writeValueAsString(value) + "\n";
  }

  @Override
  public List<String> search(String query, int size) throws IOException, InterruptedException {
    ObjectNode body = Json.MAPPER.createObjectNode().put("size", size).put("_source", false);
    // multi_match that also knows quotes and minus, and writes OR as |.
    body.putObject("query").putObject("simple_query_string").put("query", query.replace(" OR ", " | ")).put("default_operator", "and")
        .putArray("fields").add("title^2").add("body");
    List<String> ids = new ArrayList<>();
    http.send("POST", URI.create(index + "/_search"), body.toString()).path("hits").path("hits")
        .forEach(hit -> ids.add(hit.path("_id").asText()));
    return ids;
  }
}
