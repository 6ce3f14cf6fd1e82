package vn.biennien.web.operator;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** See {@link AdminOnly}. */
@AdminOnly
@Provider
public class AdminFilter implements ContainerRequestFilter {

  private final AdminKey key;

  AdminFilter(AdminKey key) {
    this.key = key;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!key.isSet()) {
      throw new ProblemException(ProblemType.FORBIDDEN, "No key is set for operators: set biennien.admin.key "
          + "(BIENNIEN_ADMIN_KEY) to at least " + AdminKey.SHORTEST + " characters and restart the service.");
    }
    String presented = BearerToken.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)).orElseThrow(() ->
        new ProblemException(ProblemType.UNAUTHENTICATED, "Send the key of the operators as Authorization: Bearer <key>."));
    if (!key.is(presented)) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, "This is not the key of the operators.");
    }
  }
}
