package vn.biennien.enrich.deadletter;

import jakarta.ws.rs.core.Response;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemType;
import vn.biennien.web.problem.Problems;

/** Tells clients that the broker, which only dead letters are asked of, does not answer. */
public class KafkaFailures {

  private static final Logger LOG = Logger.getLogger(KafkaFailures.class);

  @ServerExceptionMapper
  public Response of(KafkaException e) {
    LOG.warnf("Kafka did not do what a request needs: %s", e);
    return Problems.response(Problem.of(ProblemType.UNAVAILABLE, "Kafka does not answer; try again."));
  }
}
