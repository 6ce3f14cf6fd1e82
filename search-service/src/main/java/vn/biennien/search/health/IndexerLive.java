package vn.biennien.search.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import vn.biennien.kafka.WorkerState;
import vn.biennien.search.index.Indexer;

/** Live as long as the consumer polls: if it does not, only a restart helps. */
@Liveness
@ApplicationScoped
class IndexerLive implements HealthCheck {

  private final Indexer indexer;

  IndexerLive(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public HealthCheckResponse call() {
    WorkerState state = indexer.state();
    return HealthCheckResponse.named("indexer").status(indexer.isLive())
        .withData("status", state.status().name())
        .withData("partitions", state.partitions())
        .withData("lag", state.lag())
        .build();
  }
}
