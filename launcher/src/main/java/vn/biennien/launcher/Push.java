package vn.biennien.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.biennien.contracts.Json;

/** Pushes lines of JSON to ingest-service in batches. Thread-safe. */
public final class Push {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();
  private final URI batch;
  private final String key;

  /**
   * @param ingest where ingest-service answers
   * @param key    that may push for the lines' sources
   */
  public Push(URI ingest, String key) {
    batch = ingest.resolve("/v1/articles/batch");
    this.key = key;
  }

  /**
   * What became of one line.
   *
   * @param id      null if it was rejected
   * @param version the ledger's, 0 if it was rejected
   * @param status  {@code accepted}, {@code updated}, {@code unchanged} or {@code rejected}
   * @param problem why it was rejected, else null
   */
  public record Receipt(UUID id, long version, String status, String problem) {

    public boolean isRejected() {
      return id == null;
    }
  }

  /**
   * Pushes lines in one request. A line without a receipt in the answer, because the service went away in the
   * middle, is not known to be on disk: push it again, which doubles nothing.
   *
   * @return receipts for the first lines, in order; fewer than lines if the answer ended early
   * @throws IOException if nothing was answered, or not with status 200
   */
  public List<Receipt> send(List<String> lines) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(batch).timeout(PATIENCE)
        .header("Authorization", "Bearer " + key).header("Content-Type", "application/x-ndjson")
        .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n", StandardCharsets.UTF_8)).build();
    HttpResponse<java.util.stream.Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
    List<Receipt> receipts = new ArrayList<>(lines.size());
    try (java.util.stream.Stream<String> body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("ingest-service answered " + response.statusCode() + ": " + body.limit(20).toList());
      }
      body.filter(line -> !line.isBlank()).map(Push::receipt).forEach(receipts::add);
    } catch (UncheckedIOException cutOff) {
      // What was answered before still counts.
      return receipts;
    }
    return receipts;
  }

  private static Receipt receipt(String line) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      String status = json.path("status").asText("rejected");
      return json.hasNonNull("id")
          ? new Receipt(UUID.fromString(json.get("id").asText()), json.path("version").asLong(), status, null)
          : new Receipt(null, 0, status, json.path("problem").path("detail").asText(json.path("problem").toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
