package vn.biennien.web.operator;

import java.util.Optional;

/** Reads the {@code Authorization} header as RFC 6750 has it. */
public final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {
  }

  /** What comes after {@code Bearer}; nothing if the header is missing, of another scheme, or holds no token. */
  public static Optional<String> of(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return Optional.of(authorization.substring(SCHEME.length()).strip()).filter(token -> !token.isEmpty());
  }
}
