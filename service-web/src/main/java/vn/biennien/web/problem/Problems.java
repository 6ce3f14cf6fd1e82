package vn.biennien.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.biennien.contracts.Json;

/**
 * Turns every failure of a request into a problem; what is not the client's fault is logged, not told. A service adds
 * mappers for the failures that only it knows.
 */
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** Seconds after which a client may try again what the service could not do. */
  public static final String RETRY_AFTER = "5";

  @ServerExceptionMapper
  public Response of(ProblemException e) {
    return response(e.problem());
  }

  /** What the framework itself refuses: unknown paths, methods, types. */
  @ServerExceptionMapper
  public Response of(WebApplicationException e) {
    Response response = response(ofStatus(e.getResponse().getStatus()));
    Object allow = e.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null ? response : Response.fromResponse(response).header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  public Response of(Exception e) {
    return response(ofFailure(e));
  }

  /** The problem that a client is told of; a failure that is none of its doing is logged. */
  public static Problem ofFailure(Exception e) {
    if (e instanceof ProblemException expected) {
      return expected.problem();
    }
    LOG.error("A request failed", e);
    return Problem.of(ProblemType.INTERNAL, "The request could not be handled. It was logged and will be looked at.");
  }

  /** A problem as an answer. */
  public static Response response(Problem problem) {
    Response.ResponseBuilder response = Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        // As bytes, so that no Accept header can stand in the way of an error.
        .entity(Json.write(problem));
    if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"biennien\"");
    }
    if (problem.status() == ProblemType.UNAVAILABLE.status()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    return response.build();
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> Problem.of(ProblemType.UNAUTHENTICATED, "Send a key as Authorization: Bearer <key>.");
      case 403 -> Problem.of(ProblemType.FORBIDDEN, "The key does not allow this.");
      case 404 -> Problem.of(ProblemType.NOT_FOUND, "No resource has this path. See /q/swagger-ui for those there are.");
      case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The resource does not know this method.");
      case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE,
          "The resource does not answer in a type that the Accept header takes. See /q/swagger-ui for what it has.");
      case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is over the limit of the server.");
      case 415 -> Problem.of(ProblemType.UNSUPPORTED_TYPE,
          "The resource does not take a body of this type. See /q/swagger-ui for what it takes.");
      case 503 -> Problem.of(ProblemType.UNAVAILABLE, "The service cannot do this at the moment; try again.");
      default -> status < 500
          ? new Problem(ProblemType.BAD_REQUEST.uri(), ProblemType.BAD_REQUEST.title(), status,
              "The request is not valid HTTP for this resource.", List.of())
          : Problem.of(ProblemType.INTERNAL, "The request could not be handled.");
    };
  }
}
