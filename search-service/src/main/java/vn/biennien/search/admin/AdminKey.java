package vn.biennien.search.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import vn.biennien.search.errors.ProblemException;
import vn.biennien.search.errors.ProblemType;

/** Checks the key of an operator. */
@ApplicationScoped
public class AdminKey {

  private static final String SCHEME = "Bearer ";

  private final byte[] key;

  AdminKey(AdminConfig config) {
    key = config.key().filter(configured -> !configured.isBlank()).map(configured -> configured.getBytes(UTF_8)).orElse(null);
  }

  /** @throws ProblemException unless the header carries the key; a 404 if there is none, as if the resource were not there */
  void check(String authorization) {
    if (key == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "This is shut: no admin key is configured.");
    }
    boolean right = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(key, authorization.substring(SCHEME.length()).strip().getBytes(UTF_8));
    if (!right) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, "Send the admin key as Authorization: Bearer <key>.");
    }
  }
}
