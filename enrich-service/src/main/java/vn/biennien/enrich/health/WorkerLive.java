package vn.biennien.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import vn.biennien.enrich.pipeline.Pipeline;
import vn.biennien.kafka.WorkerState;

/** Live as long as the consumer polls: if it does not, only a restart helps. A broker that is away is no reason for one. */
@Liveness
@ApplicationScoped
class WorkerLive implements HealthCheck {

  private final Pipeline pipeline;

  WorkerLive(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public HealthCheckResponse call() {
    WorkerState state = pipeline.state();
    return HealthCheckResponse.named("worker").status(pipeline.isLive())
        .withData("status", state.status().name())
        .withData("partitions", state.partitions())
        .withData("lag", state.lag())
        .build();
  }
}
