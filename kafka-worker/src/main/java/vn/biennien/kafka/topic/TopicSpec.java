package vn.biennien.kafka.topic;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import vn.biennien.contracts.Topic;

/**
 * A topic as it should be. The number of replicas is the broker's {@code default.replication.factor}.
 *
 * @param name       on the broker
 * @param partitions at least 1
 * @param settings   broker settings by their Kafka names
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

  public TopicSpec {
    settings = Map.copyOf(settings);
  }

  /** As the contracts have it. */
  public static TopicSpec of(Topic topic) {
    return of(topic.topicName(), topic);
  }

  /** As the contracts have it, under another name. */
  public static TopicSpec of(String name, Topic topic) {
    return new TopicSpec(name, topic.partitions(), topic.settings());
  }

  NewTopic toNewTopic() {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
  }
}
