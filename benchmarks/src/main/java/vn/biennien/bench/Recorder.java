package vn.biennien.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a service and Elasticsearch, passes everything on, and remembers what was asked. Listens on 127.0.0.1. */
final class Recorder implements AutoCloseable {

  private static final int LINES = 32;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI elasticsearch;
  private final HttpServer server;
  private final ExecutorService executor = Executors.newFixedThreadPool(LINES);
  private final List<Asked> asked = new ArrayList<>();

  /** A request as it came. */
  record Asked(String path, byte[] body) {
  }

  Recorder(URI elasticsearch) throws IOException {
    this.elasticsearch = elasticsearch;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LINES);
    server.createContext("/", this::pass);
    server.setExecutor(executor);
    server.start();
  }

  /** {@code host:port}. */
  String hosts() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** What was asked since this was called last. */
  synchronized List<Asked> take() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private synchronized void remember(Asked request) {
    asked.add(request);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI uri = elasticsearch.resolve(exchange.getRequestURI().toString());
      remember(new Asked(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()), body));
      HttpRequest.Builder request = HttpRequest.newBuilder(uri)
          .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type != null) {
        request.header("Content-Type", type);
      }
      answer(exchange, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
    answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    if (answer.body().length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
