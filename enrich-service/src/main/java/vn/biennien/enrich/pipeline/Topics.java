package vn.biennien.enrich.pipeline;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.topic.TopicSetup;
import vn.biennien.kafka.topic.TopicSpec;

/** Makes the topics if nobody has, in the background: the service starts in any order with the others. */
@Startup
@ApplicationScoped
class Topics {

  private final TopicSetup setup;

  Topics(EnrichConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    setup = new TopicSetup(kafka, List.of(
        TopicSpec.of(config.rawTopic(), Topic.RAW),
        TopicSpec.of(config.enrichedTopic(), Topic.ENRICHED),
        TopicSpec.of(config.deadLetters(), Topic.DEAD_LETTERS)));
  }

  @PostConstruct
  void start() {
    setup.start();
  }

  @PreDestroy
  void stop() {
    setup.close();
  }
}
