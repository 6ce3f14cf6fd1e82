package vn.biennien.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live means that the relay's thread runs; whether Kafka is there is nobody's reason to restart the service. */
@Liveness
@ApplicationScoped
public class RelayHealth implements HealthCheck {

  private final Relay relay;

  RelayHealth(Relay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Outbox relay").status(relay.isAlive()).build();
  }
}
