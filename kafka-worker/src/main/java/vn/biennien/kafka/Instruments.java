package vn.biennien.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;

/**
 * Where a worker shows what it does.
 *
 * @param meters    gets the {@code biennien.worker.*} metrics
 * @param telemetry makes the spans
 * @param clients   is told of the Kafka clients
 */
public record Instruments(MeterRegistry meters, OpenTelemetry telemetry, ClientListener clients) {

  /** Shows nothing. */
  public static Instruments none() {
    return new Instruments(new CompositeMeterRegistry(), OpenTelemetry.noop(), ClientListener.NONE);
  }
}
