package vn.biennien.search.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with the page: the document at the address of every view, so that links into it work, and its files. Routes
 * and not resources, for the page takes query parameters of its own.
 */
@ApplicationScoped
class PageRoutes {

  /** The folder of the files, the version follows. */
  static final String ASSETS = "/assets/";

  private static final List<String> VIEWS =
      List.of("/", "/articles/:id", "/timeline", "/entities", "/entities/*", "/graph/*");

  /**
   * Only what this service itself sends is run or shown, and no text can become markup: even a fault in the page would
   * not run what an article brings along.
   */
  private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
      "style-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
      "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'");

  private static final Map<String, String> SECURITY = Map.of(
      "X-Content-Type-Options", "nosniff",
      "X-Frame-Options", "DENY",
      "Referrer-Policy", "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy", "same-origin",
      "Cross-Origin-Resource-Policy", "same-origin",
      "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private static final String ASK_AGAIN = "no-cache";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String NEVER = "no-store";

  private final Page page;

  PageRoutes(Page page) {
    this.page = page;
  }

  void add(@Observes Router router) {
    VIEWS.forEach(view -> readable(router, view).handler(this::document));
    readable(router, ASSETS + ":version/*").handler(this::asset);
  }

  private static Route readable(Router router, String path) {
    return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
  }

  private void document(RoutingContext request) {
    request.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    send(request, page.index(), ASK_AGAIN);
  }

  private void asset(RoutingContext request) {
    String name = request.normalizedPath().substring(ASSETS.length() + request.pathParam("version").length() + 1);
    Optional<PageFile> file = page.asset(name);
    if (file.isEmpty()) {
      request.next();
      return;
    }
    // A document of another version asks while instances are replaced: it gets what there is, and nobody keeps it.
    send(request, file.get(), request.pathParam("version").equals(page.version()) ? FOR_EVER : NEVER);
  }

  private void send(RoutingContext request, PageFile file, String cache) {
    HttpServerResponse response = request.response();
    String tag = "W/\"" + page.version() + "\"";
    response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, cache)
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    SECURITY.forEach(response::putHeader);
    if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    boolean zipped = takesGzip(request);
    byte[] body = zipped ? file.zipped() : file.plain();
    // Named even where it is none, or else the server would compress once more.
    response.putHeader(HttpHeaders.CONTENT_ENCODING, zipped ? "gzip" : "identity")
        .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    if (request.request().method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  private static boolean takesGzip(RoutingContext request) {
    return request.parsedHeaders().acceptEncoding().stream()
        .anyMatch(accepted -> accepted.value().equalsIgnoreCase("gzip") && accepted.weight() > 0);
  }
}
