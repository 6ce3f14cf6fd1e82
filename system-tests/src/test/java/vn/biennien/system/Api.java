package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.biennien.contracts.Json;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Service;

/** The pipeline's HTTP interfaces as scrapers and front ends use them. */
final class Api {

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI ingest;
  private final URI search;
  private final String key;

  Api(Pipeline pipeline) {
    ingest = pipeline.first(Service.INGEST).uri();
    search = pipeline.first(Service.SEARCH).uri();
    key = pipeline.keys().scraper();
  }

  record Answer(int status, JsonNode body) {
  }

  /** Pushes one article, which is to be accepted, and returns its receipt. */
  JsonNode push(Map<String, String> article) throws IOException, InterruptedException {
    Answer answer = send(request(ingest, "/v1/articles").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(article))));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    return answer.body();
  }

  Answer retract(String id) throws IOException, InterruptedException {
    return send(request(ingest, "/v1/articles/" + id).DELETE());
  }

  Answer article(String id) throws IOException, InterruptedException {
    return send(request(search, "/v1/articles/" + id));
  }

  /**
   * The ids of the articles that a search finds.
   *
   * @param parameters names and values in turn
   */
  List<String> found(String... parameters) throws IOException, InterruptedException {
    StringBuilder query = new StringBuilder("/v1/articles?size=100");
    for (int i = 0; i < parameters.length; i += 2) {
      query.append('&').append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    Answer answer = send(request(search, query.toString()));
    assertThat(answer.status()).as(query + ": " + answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.body().get("hits").spliterator(), false).map(hit -> hit.get("id").asText())
        .collect(Collectors.toList());
  }

  private HttpRequest.Builder request(URI service, String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + key);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), Json.MAPPER.readTree(answer.body()));
  }
}
