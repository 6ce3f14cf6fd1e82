package vn.biennien.search.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import vn.biennien.contracts.Json;

/**
 * JSON requests to Elasticsearch. Every method blocks, throws {@link ElasticsearchAwayException} if no answer came in time,
 * and {@link ElasticsearchException} if the answer is an error.
 */
@ApplicationScoped
public class Elastic {

  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
  private static final int CONNECT_TIMEOUT_MS = 1_000;
  /** For the root's answer, which costs nothing: whoever does not give it is away. */
  private static final Duration SIGN_OF_LIFE = Duration.ofMillis(400);
  /** Also where earlier answers have used up all of a request's time. */
  private static final Duration LEAST = Duration.ofMillis(200);
  private static final ObjectReader TREE = Json.MAPPER.readerFor(JsonNode.class);

  private final RestClient client;
  private final Outage outage;
  private final ElasticConfig config;
  private final Patience patience;
  private final RequestOptions query;
  private final RequestOptions write;

  /** @param patience of the request of a client that a call belongs to, looked up with each call */
  Elastic(RestClient client, ElasticConfig config, Patience patience) {
    this.client = client;
    this.config = config;
    this.patience = patience;
    this.outage = new Outage(config.pause());
    this.query = options(config.queryTimeout().plus(config.busyTimeout()), config.leaseTimeout());
    this.write = options(config.writeTimeout(), config.writeTimeout());
  }

  private static RequestOptions options(Duration timeout, Duration lease) {
    return RequestOptions.DEFAULT.toBuilder().setRequestConfig(RequestConfig.custom()
        .setConnectTimeout(CONNECT_TIMEOUT_MS)
        .setConnectionRequestTimeout((int) lease.toMillis())
        .setSocketTimeout((int) timeout.toMillis())
        .build()).build();
  }

  /** Searches an index or alias; an empty name searches the point in time that the body names. */
  public JsonNode search(String index, JsonNode body) {
    return ask("POST", (index.isEmpty() ? "" : "/" + index) + "/_search", body);
  }

  /** Several searches in one request; the answers in their order. */
  public List<JsonNode> searches(List<String> indices, List<? extends JsonNode> bodies) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < indices.size(); i++) {
      lines.writeBytes(Json.write(Map.of("index", indices.get(i))));
      lines.write('\n');
      lines.writeBytes(Json.write(bodies.get(i)));
      lines.write('\n');
    }
    outage.refuseWhileAway();
    Request request = new Request("POST", "/_msearch");
    request.setEntity(new NByteArrayEntity(lines.toByteArray(), NDJSON));
    request.setOptions(query);
    List<JsonNode> answers = new ArrayList<>();
    for (JsonNode answer : performQuery(request).path("responses")) {
      if (answer.has("error")) {
        throw refusal(answer.path("status").asInt(), answer.path("error"), null);
      }
      answers.add(answer);
    }
    return answers;
  }

  /** A short request whose answer somebody waits for. */
  public JsonNode ask(String method, String path, JsonNode body) {
    outage.refuseWhileAway();
    return performQuery(request(method, path, body, query));
  }

  /** A request that may take long: a change of an index or an alias. */
  public JsonNode change(String method, String path, JsonNode body) {
    return perform(request(method, path, body, write), config.writeTimeout());
  }

  /**
   * A bulk request.
   *
   * @param lines   its body
   * @param aliases whether a name that is no alias is an error, so that a missing one is not made an index by accident
   */
  public JsonNode bulk(byte[] lines, boolean aliases) {
    Request request = new Request("POST", "/_bulk?require_alias=" + aliases);
    request.setEntity(new NByteArrayEntity(lines, NDJSON));
    request.setOptions(write);
    return perform(request, config.writeTimeout());
  }

  /** Whether something is there: an index, an alias, a document. */
  public boolean exists(String path) {
    try {
      Request request = request("HEAD", path, null, query);
      return Deadline.perform(client, request, config.queryTimeout()).getStatusLine().getStatusCode() == 200;
    } catch (IOException e) {
      throw outage.begin(e);
    }
  }

  private static Request request(String method, String path, JsonNode body, RequestOptions options) {
    Request request = new Request(method, path);
    request.setOptions(options);
    if (body != null) {
      request.setEntity(new NByteArrayEntity(Json.write(body), ContentType.APPLICATION_JSON));
    }
    return request;
  }

  /** Within a request of a client no longer than that may take. */
  private Duration left() {
    Duration most = config.queryTimeout();
    if (!Arc.container().requestContext().isActive()) {
      return most;
    }
    Duration left = patience.left();
    return left.compareTo(LEAST) < 0 ? LEAST : left.compareTo(most) < 0 ? left : most;
  }

  private boolean isThere() {
    try {
      return Deadline.perform(client, request("GET", "/", null, query), SIGN_OF_LIFE).getStatusLine().getStatusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** What somebody waits for: an outage is told at once, a busy server gets more time. */
  private JsonNode performQuery(Request request) {
    return perform(() -> Deadline.perform(client, request, left(), config.busyTimeout(), this::isThere));
  }

  private JsonNode perform(Request request, Duration timeout) {
    return perform(() -> Deadline.perform(client, request, timeout));
  }

  @FunctionalInterface
  private interface Call {
    Response perform() throws IOException;
  }

  private JsonNode perform(Call call) {
    try {
      Response response = call.perform();
      outage.end();
      return read(response.getEntity());
    } catch (ResponseException e) {
      throw refused(e);
    } catch (IOException e) {
      throw outage.begin(e);
    }
  }

  private static RuntimeException refused(ResponseException e) {
    int status = e.getResponse().getStatusLine().getStatusCode();
    try {
      return refusal(status, read(e.getResponse().getEntity()).path("error"), e);
    } catch (IOException unreadable) {
      return refusal(status, Json.MAPPER.missingNode(), e);
    }
  }

  private static RuntimeException refusal(int status, JsonNode error, Throwable cause) {
    String type = error.path("type").asText("");
    // Overloaded, starting, or the index is not set up yet: all that goes away by itself.
    if (status == 429 || status >= 502 || type.equals("index_not_found_exception")) {
      return new ElasticsearchAwayException("it answers " + status + " " + type, cause);
    }
    return new ElasticsearchException(status, type, error.path("reason").asText(""));
  }

  private static JsonNode read(HttpEntity entity) throws IOException {
    if (entity == null) {
      return Json.MAPPER.missingNode();
    }
    try (InputStream in = entity.getContent()) {
      return TREE.readValue(in);
    }
  }
}
