package vn.biennien.ingest.outbox;

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

/** Makes the topic if nobody has, in the background: articles are accepted meanwhile. */
@Startup
@ApplicationScoped
public class RawTopic {

  private final TopicSetup setup;

  RawTopic(OutboxConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    setup = new TopicSetup(kafka, List.of(TopicSpec.of(config.topic(), Topic.RAW)));
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
