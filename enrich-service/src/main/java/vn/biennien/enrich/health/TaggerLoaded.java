package vn.biennien.enrich.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import vn.biennien.enrichment.Enricher;

/** Ready with its models loaded, which is all that tagging needs; never because of the broker. */
@Readiness
@Startup
@ApplicationScoped
class TaggerLoaded implements HealthCheck {

  /** Loaded before this bean can be made. */
  private final Enricher enricher;

  TaggerLoaded(Enricher enricher) {
    this.enricher = enricher;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("tagger").status(enricher != null).withData("revision", Enricher.REVISION).build();
  }
}
