package vn.biennien.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.biennien.contracts.DocumentVersion;
import vn.biennien.contracts.Json;

/** What a search can see, asked of Elasticsearch itself: which articles, in which version. */
public final class Index {

  private static final int IDS_A_QUERY = 500;
  /** The most hits the index gives at once; room for twice as many as are asked for, so that a double shows. */
  private static final int HITS = 2 * IDS_A_QUERY;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();
  private final URI search;

  /** @param elasticsearch its address */
  public Index(URI elasticsearch) {
    search = elasticsearch.resolve("/articles/_search");
  }

  /**
   * The ledger versions under which a search finds articles.
   *
   * @return for each article that is found; one that would be found twice is an error
   * @throws IOException if Elasticsearch does not answer as it should
   */
  public Map<UUID, Long> versions(Collection<UUID> ids) throws IOException, InterruptedException {
    Map<UUID, Long> found = new HashMap<>();
    Iterator<UUID> rest = ids.iterator();
    while (rest.hasNext()) {
      ObjectNode query = Json.MAPPER.createObjectNode();
      query.put("size", HITS).put("version", true).put("_source", false);
      ArrayNode values = query.putObject("query").putObject("ids").putArray("values");
      for (int i = 0; i < IDS_A_QUERY && rest.hasNext(); i++) {
        values.add(rest.next().toString());
      }
      for (JsonNode hit : hits(query)) {
        UUID id = UUID.fromString(hit.get("_id").asText());
        if (found.put(id, DocumentVersion.ledgerVersion(hit.get("_version").asLong())) != null) {
          throw new IOException("a search finds the article " + id + " twice");
        }
      }
    }
    return found;
  }

  private Iterable<JsonNode> hits(ObjectNode query) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(HttpRequest.newBuilder(search).timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(query))).build(),
        HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() == 404) {
      return List.of();
    }
    if (response.statusCode() != 200) {
      throw new IOException("Elasticsearch answered " + response.statusCode() + ": "
          + new String(response.body(), StandardCharsets.UTF_8));
    }
    return Json.MAPPER.readTree(response.body()).path("hits").path("hits");
  }
}
