package vn.biennien.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Json;
import vn.biennien.search.index.ArticleDocument;
import vn.biennien.search.stored.StoredColumn;

/** Sends the documents of an index to a second one of the same settings and mapping, by bulk, as fast as Elasticsearch takes them. */
final class BulkComparison {

  private static final String COPY = "bulk-comparison";
  private static final int PAGE = 500;
  /** As search-service sends them: two requests at once, of 500 documents. */
  private static final int THREADS = 2;
  private static final List<String> GIVEN_BY_THE_SERVER = List.of("uuid", "provided_name", "creation_date", "version", "history");

  private final Elastic elastic;
  private final String index;
  private final String writeAlias;

  BulkComparison(Elastic elastic, String index, String writeAlias) {
    this.elastic = elastic;
    this.index = index;
    this.writeAlias = writeAlias;
  }

  /** @return documents a second, from the first request until the last document can be found */
  double run() throws IOException, InterruptedException {
    create();
    List<byte[]> operations = read();
    elastic.ask("POST", "/" + index + "/_flush", new byte[0]);
    CpuTimes before = CpuTimes.now();
    long begun = System.nanoTime();
    Batches.run(operations.iterator(), PAGE, THREADS, this::send);
    elastic.awaitCount(COPY, operations.size());
    double seconds = Bench.seconds(begun);
    Bench.say("  %d documents by bulk in %.1f s", operations.size(), seconds);
    CpuTimes.now().saySince(before, operations.size());
    elastic.ask("DELETE", "/" + COPY, new byte[0]);
    return operations.size() / seconds;
  }

  private void create() throws IOException, InterruptedException {
    JsonNode mappings = elastic.get("/" + writeAlias + "/_mapping").elements().next().get("mappings");
    ObjectNode settings = (ObjectNode) elastic.get("/" + writeAlias + "/_settings").elements().next().get("settings").get("index");
    settings.remove(GIVEN_BY_THE_SERVER);
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.putObject("settings").set("index", settings);
    body.set("mappings", mappings);
    elastic.ask("PUT", "/" + COPY, Json.write(body));
  }

  private List<byte[]> read() throws IOException, InterruptedException {
    List<byte[]> operations = new ArrayList<>();
    ObjectNode page = Json.MAPPER.createObjectNode().put("size", PAGE);
    StoredColumn.ask(page);
    page.putArray("sort").addObject().put("id", "asc");
    while (true) {
      JsonNode hits = elastic.post("/" + index + "/_search", page).get("hits").get("hits");
      if (hits.isEmpty()) {
        return operations;
      }
      for (JsonNode hit : hits) {
        operations.add(operation(hit));
      }
      ArrayNode after = page.putArray("search_after");
      hits.get(hits.size() - 1).get("sort").forEach(after::add);
    }
  }

  /** As the service makes it of an article: the index keeps no source. */
  private static byte[] operation(JsonNode hit) {
    EnrichedArticle article = StoredColumn.of(hit).article();
    ByteArrayOutputStream lines = new ByteArrayOutputStream(16 * 1024);
    lines.writeBytes(("{\"index\":{\"_index\":\"" + COPY + "\",\"_id\":\"" + article.id() + "\",\"version\":"
        + article.version() + ",\"version_type\":\"external\"}}\n").getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(ArticleDocument.of(article));
    lines.write('\n');
    return lines.toByteArray();
  }

  private void send(List<byte[]> operations) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    operations.forEach(body::writeBytes);
    if (elastic.ask("POST", "/_bulk", body.toByteArray()).get("errors").asBoolean()) {
      throw new IOException("Elasticsearch did not take a document of the comparison");
    }
  }
}
