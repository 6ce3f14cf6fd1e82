package vn.biennien.kafka.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.Broker;

@Isolated("stops the broker")
class TopicSetupTest {

  @Test
  void severalServicesMakeTheTopicsAtOnceAndAllAreContent() throws Exception {
    List<TopicSpec> topics = Arrays.stream(Topic.values())
        .map(topic -> new TopicSpec(Broker.unique(topic.topicName()), topic.partitions(), topic.settings())).toList();

    List<TopicSetup> services =
        Stream.generate(() -> new TopicSetup(Broker.settings("group.id", "not for admins"), topics)).limit(4).toList();
    List<CompletionStage<Void>> started = services.stream().map(TopicSetup::start).toList();

    await().untilAsserted(() -> assertThat(started).allSatisfy(s -> assertThat(s.toCompletableFuture()).isCompleted()));
    assertThat(partitions(topics.get(0).name())).isEqualTo(12);
    assertThat(setting(topics.get(0).name(), "cleanup.policy")).isEqualTo("compact");
    assertThat(setting(topics.get(2).name(), "max.message.bytes")).isEqualTo("20971520");
  }

  @Test
  void aTopicThatDiffersIsLeftAsItIs() throws Exception {
    String name = Broker.topic(Broker.unique("differs"), 2, Map.of("retention.ms", "1000"));

    TopicSetup setup = new TopicSetup(Broker.settings(), List.of(new TopicSpec(name, 12, Map.of("retention.ms", "5000"))));
    CompletionStage<Void> done = setup.start();

    await().untilAsserted(() -> assertThat(done.toCompletableFuture()).isCompleted());
    assertThat(partitions(name)).isEqualTo(2);
    assertThat(setting(name, "retention.ms")).isEqualTo("1000");
  }

  @Test
  void aDifferenceIsSaidInOneLineEach() {
    TopicSpec wanted = new TopicSpec("t", 12, Map.of("cleanup.policy", "compact", "retention.ms", "5"));

    assertThat(TopicSetup.differences(wanted, 3, config(Map.of("cleanup.policy", "delete", "retention.ms", "5"))))
        .containsExactly("topic t has cleanup.policy delete instead of compact; left as it is",
            "topic t has partitions 3 instead of 12; left as it is");
    assertThat(TopicSetup.differences(wanted, 12, config(wanted.settings()))).isEmpty();
  }

  @Test
  void whenTheBrokerIsBackTheTopicsAreMade() throws Exception {
    Map<String, Object> settings = Broker.settings("request.timeout.ms", 1_000, "default.api.timeout.ms", 2_000);
    TopicSpec topic = new TopicSpec(Broker.unique("later"), 3, Map.of());
    Broker.server().pause();

    try (TopicSetup setup = new TopicSetup(settings, List.of(topic))) {
      CompletionStage<Void> done = setup.start();
      await().pollDelay(Duration.ofSeconds(3)).until(() -> !done.toCompletableFuture().isDone());

      Broker.server().resume();
      await().untilAsserted(() -> assertThat(done.toCompletableFuture()).isCompleted());
    } finally {
      Broker.server().resume();
    }
    assertThat(partitions(topic.name())).isEqualTo(3);
  }

  @Test
  void whileTheBrokerIsAwayTheStartIsNotHeldUp() {
    try (TopicSetup setup = new TopicSetup(Map.of("bootstrap.servers", "no-such-host.invalid:9092"), List.of(TopicSpec.of(Topic.RAW)))) {
      assertThat(setup.start().toCompletableFuture()).isNotDone();
    }
  }

  private static Config config(Map<String, String> values) {
    return new Config(values.entrySet().stream().map(e -> new ConfigEntry(e.getKey(), e.getValue())).toList());
  }

  private static int partitions(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Broker.settings())) {
      return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    }
  }

  private static String setting(String topic, String name) throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(Broker.settings())) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
