package vn.biennien.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.biennien.contracts.Json;

/** Speaks to Elasticsearch without anything between. Thread-safe. */
final class Elastic {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  Elastic(String url) {
    address = URI.create(url);
  }

  /**
   * @param body JSON, or lines of it for a bulk request; empty for none
   * @throws IOException if the answer is not 2xx
   */
  JsonNode ask(String method, String path, byte[] body) throws IOException, InterruptedException {
    String type = path.contains("_bulk") ? "application/x-ndjson" : "application/json";
    HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Content-Type", type)
        .method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("Elasticsearch answered " + answer.statusCode() + " to " + method + " " + path + ": "
          + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return Json.MAPPER.readTree(answer.body());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return ask("GET", path, new byte[0]);
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return ask("POST", path, Json.write(body));
  }

  /** How many documents of an index a search can find now. */
  long count(String index) throws IOException, InterruptedException {
    return get("/" + index + "/_count").get("count").asLong();
  }

  /**
   * Returns when a search can find so many documents.
   *
   * @throws IOException if none is added for a minute
   */
  void awaitCount(String index, long wanted) throws IOException, InterruptedException {
    long last = System.nanoTime();
    long before = -1;
    for (long count = count(index); count < wanted; count = count(index)) {
      if (count > before) {
        before = count;
        last = System.nanoTime();
      } else if (Bench.seconds(last) > 60) {
        throw new IOException("only " + count + " of " + wanted + " documents can be found, and no more come");
      }
      Thread.sleep(50);
    }
  }
}
