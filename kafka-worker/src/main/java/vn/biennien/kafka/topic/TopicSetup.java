package vn.biennien.kafka.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import vn.biennien.kafka.Backoff;

/**
 * Makes the topics that do not exist yet, in the background and for as long as it takes. Several services may do this
 * at once. What exists is never changed: where it differs from what it should be, a warning says so.
 */
public final class TopicSetup implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TopicSetup.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Map<String, Object> settings = new HashMap<>();
  private final Map<String, TopicSpec> topics;
  private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "topic-setup");

  /** @param kafka client settings by their Kafka names; those that an admin client does not know are left out */
  public TopicSetup(Map<String, Object> kafka, Collection<TopicSpec> topics) {
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    settings.putAll(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    this.topics = topics.stream().collect(Collectors.toMap(TopicSpec::name, topic -> topic));
    thread.setDaemon(true);
  }

  /**
   * Begins; returns at once. To be called once.
   *
   * @return completes when all topics exist; never, if closed before. Nobody needs to wait: consumers and producers
   *     find a topic when it appears
   */
  public CompletionStage<Void> start() {
    thread.start();
    return done.copy();
  }

  /** Stops trying. */
  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    try {
      for (int failures = 1; stop.getCount() > 0 && !done.isDone(); failures++) {
        tryOnce(failures);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryOnce(int failures) throws InterruptedException {
    try (Admin admin = Admin.create(settings)) {
      create(admin);
      compare(admin);
      done.complete(null);
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      Duration pause = backoff.after(failures);
      LOG.warnf("topics %s not set up yet, next try in %d ms: %s", topics.keySet(), pause.toMillis(), cause.toString());
      stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void create(Admin admin) throws InterruptedException, ExecutionException {
    List<TopicSpec> missing = missing(admin);
    Map<String, KafkaFuture<Void>> created = admin.createTopics(missing.stream().map(TopicSpec::toNewTopic).toList()).values();
    for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
      try {
        topic.getValue().get();
        LOG.infof("topic %s created", topic.getKey());
      } catch (ExecutionException e) {
        // Another service was quicker.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private List<TopicSpec> missing(Admin admin) throws InterruptedException, ExecutionException {
    Collection<String> there = admin.listTopics().names().get();
    return topics.values().stream().filter(topic -> !there.contains(topic.name())).toList();
  }

  private void compare(Admin admin) throws InterruptedException, ExecutionException {
    Map<String, TopicDescription> found = admin.describeTopics(topics.keySet()).allTopicNames().get();
    Map<ConfigResource, Config> configs = admin.describeConfigs(topics.keySet().stream()
        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList()).all().get();
    configs.forEach((resource, config) -> differences(topics.get(resource.name()),
        found.get(resource.name()).partitions().size(), config).forEach(LOG::warn));
  }

  /** One line for each way in which a topic is not what it should be. */
  static List<String> differences(TopicSpec wanted, int partitions, Config config) {
    Map<String, String> differences = new TreeMap<>();
    if (partitions != wanted.partitions()) {
      differences.put("partitions", partitions + " instead of " + wanted.partitions());
    }
    wanted.settings().forEach((name, value) -> {
      ConfigEntry entry = config.get(name);
      if (entry == null || !value.equals(entry.value())) {
        differences.put(name, (entry == null ? "nothing" : entry.value()) + " instead of " + value);
      }
    });
    return differences.entrySet().stream()
        .map(d -> "topic " + wanted.name() + " has " + d.getKey() + " " + d.getValue() + "; left as it is").toList();
  }
}
