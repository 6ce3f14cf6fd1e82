package vn.biennien.enrich.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.util.Optional;
import vn.biennien.enrich.errors.ProblemException;
import vn.biennien.enrich.errors.ProblemType;

/** See {@link AdminOnly}. */
@AdminOnly
@Provider
public class AdminFilter implements ContainerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST_KEY = 32;

  private final Optional<byte[]> key;

  AdminFilter(AdminConfig config) {
    config.key().filter(k -> k.length() < SHORTEST_KEY).ifPresent(tooShort -> {
      throw new IllegalArgumentException("biennien.admin.key must have at least " + SHORTEST_KEY + " characters");
    });
    key = config.key().map(k -> k.getBytes(UTF_8));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (key.isEmpty()) {
      throw new ProblemException(ProblemType.FORBIDDEN, "No key is set for operators: set biennien.admin.key "
          + "(BIENNIEN_ADMIN_KEY) to at least " + SHORTEST_KEY + " characters, and restart the service.");
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, "Send the key of the operators as Authorization: Bearer <key>.");
    }
    if (!MessageDigest.isEqual(key.get(), authorization.substring(SCHEME.length()).strip().getBytes(UTF_8))) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, "This is not the key of the operators.");
    }
  }
}
