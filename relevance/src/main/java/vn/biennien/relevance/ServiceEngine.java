package vn.biennien.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** search-service, asked as a front end asks it. */
public final class ServiceEngine implements SearchEngine {

  private final Http http = new Http();
  private final URI articles;
  private final Map<UUID, String> names;

  /**
   * @param service its address
   * @param names   for each article the text that it was made of
   */
  public ServiceEngine(URI service, Map<UUID, String> names) {
    articles = service.resolve("/v1/articles");
    this.names = Map.copyOf(names);
  }

  @Override
  public List<String> search(String query, int size) throws IOException, InterruptedException {
    JsonNode page = http.get(URI.create(articles + "?size=" + size + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : page.path("hits")) {
      String name = names.get(UUID.fromString(hit.path("id").asText()));
      if (name == null) {
        throw new IOException("an article was found that is not of the collection: " + hit);
      }
      ids.add(name);
    }
    return ids;
  }
}
