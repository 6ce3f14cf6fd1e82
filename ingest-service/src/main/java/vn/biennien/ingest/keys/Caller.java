package vn.biennien.ingest.keys;

import java.util.Set;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/**
 * Whoever holds the key of a request.
 *
 * @param name    the key's name
 * @param sources those it may push for, or null for all
 * @param admin   whether it may manage keys
 */
public record Caller(String name, Set<String> sources, boolean admin) {

  public boolean mayPushFor(String source) {
    return sources == null || sources.contains(source);
  }

  public boolean mayPushForAll() {
    return sources == null;
  }

  /** @throws ProblemException if the caller may not push for the source */
  public void requireSource(String source) {
    if (!mayPushFor(source)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The key may not push for the source " + source + ".");
    }
  }

  /** @throws ProblemException if the caller is not an admin */
  void requireAdmin() {
    if (!admin) {
      throw new ProblemException(ProblemType.FORBIDDEN, "Keys are managed with the admin key only.");
    }
  }
}
