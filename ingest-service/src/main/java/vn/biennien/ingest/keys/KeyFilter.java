package vn.biennien.ingest.keys;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.biennien.web.operator.BearerToken;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Lets nothing through to the resources without a key. */
public class KeyFilter {

  private static final int MAX_KEY = 200;

  private final Keys keys;
  private final CurrentCaller current;

  KeyFilter(Keys keys, CurrentCaller current) {
    this.keys = keys;
    this.current = current;
  }

  @ServerRequestFilter
  public void authenticate(ContainerRequestContext request) {
    current.set(keys.caller(keyOf(request.getHeaderString(HttpHeaders.AUTHORIZATION)))
        .orElseThrow(() -> unauthenticated("The key is unknown or was revoked.")));
  }

  private static String keyOf(String authorization) {
    return BearerToken.of(authorization).filter(key -> key.length() <= MAX_KEY)
        .orElseThrow(() -> unauthenticated("Send a key as Authorization: Bearer <key>."));
  }

  private static ProblemException unauthenticated(String detail) {
    return new ProblemException(ProblemType.UNAUTHENTICATED, detail);
  }
}
