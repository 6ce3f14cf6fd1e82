package vn.biennien.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.biennien.contracts.Json;

/** JSON over HTTP. */
final class Http {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  /** A service that has only just started may ask to come back. */
  private static final int TRIES = 30;
  private static final int UNAVAILABLE = 503;

  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  JsonNode get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri));
  }

  /** @param body JSON, or lines of it for a bulk request */
  JsonNode send(String method, URI uri, String body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri).header("Content-Type", "application/x-ndjson")
        .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest built = request.timeout(PATIENCE).build();
    HttpResponse<byte[]> answer = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
    for (int tries = 1; answer.statusCode() == UNAVAILABLE && tries < TRIES; tries++) {
      Thread.sleep(Duration.ofSeconds(1).toMillis());
      answer = client.send(built, HttpResponse.BodyHandlers.ofByteArray());
    }
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(built.uri() + " answered " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return Json.MAPPER.readTree(answer.body());
  }
}
