package vn.biennien.enrich.tagging;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.biennien.enrichment.Enricher;

/** Loads the tagger with the service: one that cannot load it does not start. */
class TaggerProducer {

  @Produces
  @Singleton
  @Startup
  Enricher enricher() {
    return Enricher.load();
  }
}
