package vn.biennien.search.elastic;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemType;
import vn.biennien.web.problem.Problems;

/** Tells clients that the index is away. */
public class ElasticsearchFailures {

  private static final Logger LOG = Logger.getLogger(ElasticsearchFailures.class);

  @ServerExceptionMapper
  public Response of(ElasticsearchAwayException e) {
    LOG.warnf("Elasticsearch is away: %s", e.getMessage());
    return Problems.response(Problem.of(ProblemType.UNAVAILABLE, "The index cannot be reached at the moment; try again."));
  }
}
