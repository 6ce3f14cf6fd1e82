package vn.biennien.search.entity;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/** The gazetteer as a bean, loaded once at the start. */
class GazetteerProducer {

  @Produces
  @Singleton
  @Startup
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }
}
