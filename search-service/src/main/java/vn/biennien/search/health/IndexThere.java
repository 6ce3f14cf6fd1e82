package vn.biennien.search.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import vn.biennien.search.index.Indexer;

/**
 * Ready from the moment the indices were found or made; where an older service made them so that this one cannot read them, from when they
 * are filled anew. Until then instances of the older service should answer. An outage of Elasticsearch or Kafka later does not change that: all
 * instances share them, and one that answers 503 tells a client more than one that is taken out of service.
 */
@Readiness
@Startup
@ApplicationScoped
class IndexThere implements HealthCheck {

  private final Indexer indexer;

  IndexThere(Indexer indexer) {
    this.indexer = indexer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index").status(indexer.isReadable()).build();
  }
}
