package vn.biennien.web.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import vn.biennien.contracts.Json;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemType;
import vn.biennien.web.problem.Problems;

/**
 * Refuses requests at once when enough are in hand, before a thread or memory is spent on them: a quick
 * 503 is better for everybody than a queue without end. Health and metrics always get through.
 */
@ApplicationScoped
public class AdmissionControl {

  private static final int BEFORE_ALL_OTHERS = 1000;

  private final AtomicInteger inHand = new AtomicInteger();
  private final int max;

  AdmissionControl(AdmissionConfig config) {
    max = config.maxRequests();
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, BEFORE_ALL_OTHERS);
  }

  private void admit(RoutingContext request) {
    if (!request.normalizedPath().startsWith("/v1/")) {
      request.next();
      return;
    }
    if (inHand.incrementAndGet() > max) {
      inHand.decrementAndGet();
      refuse(request);
      return;
    }
    request.addEndHandler(end -> inHand.decrementAndGet());
    request.next();
  }

  private void refuse(RoutingContext request) {
    Problem problem = Problem.of(ProblemType.UNAVAILABLE,
        "The service has its hands full (" + max + " requests); try again in a few seconds.");
    request.response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER)
        .end(Buffer.buffer(Json.write(problem)));
  }
}
