package vn.biennien.web.admission;

import io.smallrye.config.ConfigMapping;

/** How much the service takes on at once over HTTP. */
@ConfigMapping(prefix = "biennien.load")
public interface AdmissionConfig {

  /** The most requests under /v1 in hand at once; more are told to come back. Each service says how many and why. */
  int maxRequests();
}
