package vn.biennien.system;

import java.net.http.HttpResponse;
import vn.biennien.launcher.ServiceProcess;

/** A counter of one instance of a service, as Prometheus reads it. */
final class Metric {

  private Metric() {
  }

  /** The sum of all lines that begin so, {@code biennien_index_documents_total{outcome="indexed"}}; 0 if there is none. */
  static double sum(ServiceProcess service, String line) {
    return service.get("/q/metrics").map(HttpResponse::body).orElse("").lines().filter(l -> l.startsWith(line))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1))).sum();
  }
}
