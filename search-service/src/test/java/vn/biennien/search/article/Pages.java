package vn.biennien.search.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import vn.biennien.contracts.Json;

/** Follows a search from page to page, many quickly. */
record Pages(List<String> ids, int pages) {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Pages of(String... parameters) {
    return of(page -> { }, parameters);
  }

  /** @param meanwhile what happens after each page, told how many there were */
  static Pages of(IntConsumer meanwhile, String... parameters) {
    StringBuilder search = new StringBuilder("http://localhost:" + RestAssured.port + "/v1/articles?");
    for (int i = 0; i < parameters.length; i += 2) {
      search.append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], UTF_8)).append('&');
    }
    List<String> ids = new ArrayList<>();
    int pages = 0;
    String cursor = "";
    do {
      JsonNode page = get(URI.create(search + "cursor=" + cursor));
      page.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
      cursor = page.path("next").asText();
      pages++;
      meanwhile.accept(pages);
    } while (!cursor.isEmpty());
    return new Pages(ids, pages);
  }

  private static JsonNode get(URI page) {
    try {
      HttpResponse<byte[]> answer = HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(page.toString()).isEqualTo(200);
      return Json.MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
