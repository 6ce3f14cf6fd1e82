package vn.biennien.ingest.errors;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemType;
import vn.biennien.web.problem.Problems;

/** Tells clients of a database that is away; all other failures are told as every service tells them. */
public class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final int BEFORE_THE_COMMON_ONE = Priorities.USER - 1;

  @ServerExceptionMapper(priority = BEFORE_THE_COMMON_ONE)
  public Response of(Exception e) {
    return Problems.response(problem(e));
  }

  /** The problem that a client is told of; a failure that is none of its doing is logged. */
  public static Problem problem(Exception e) {
    if (Outage.is(e)) {
      LOG.warnf("The database is away: %s", rootMessage(e));
      return Problem.of(ProblemType.UNAVAILABLE, "The ledger cannot be reached. Nothing was accepted; try again.");
    }
    return Problems.ofFailure(e);
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
