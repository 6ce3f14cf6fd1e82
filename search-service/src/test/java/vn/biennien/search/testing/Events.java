package vn.biennien.search.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.event.EventHeaders;
import vn.biennien.search.index.IndexConfig;

/** What enrich-service would publish. */
@ApplicationScoped
public class Events {

  private final EventPublisher publisher;
  private final Map<String, Object> kafka;
  private final IndexConfig config;
  private boolean topicThere;

  Events(@Identifier("default-kafka-broker") Map<String, Object> kafka, IndexConfig config) {
    this.kafka = kafka;
    this.config = config;
    publisher = new EventPublisher(kafka, ClientListener.NONE);
  }

  @PreDestroy
  void close() {
    publisher.close();
  }

  public void publish(Collection<EnrichedArticle> articles) {
    awaitTopic();
    // On a busy machine a send to a new topic can run into its timeout. Sending twice does no harm.
    await().atMost(Duration.ofMinutes(2)).ignoreException(CompletionException.class).until(() -> {
      CompletableFuture.allOf(articles.stream().map(article -> publisher.send(record(article)).toCompletableFuture())
          .toArray(CompletableFuture[]::new)).join();
      return true;
    });
  }

  public void publish(EnrichedArticle article) {
    publish(List.of(article));
  }

  public void retract(UUID id, long version) {
    send(record(EventType.ARTICLE_RETRACTED, id, version,
        Json.write(new RetractedArticle(id, version, "baobiengioi.example", Instant.now()))));
  }

  /** A topic that is only being made loses what a client sends while its leaders are elected. */
  private synchronized void awaitTopic() {
    if (topicThere) {
      return;
    }
    try (Admin admin = Admin.create(adminSettings())) {
      await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() ->
          admin.describeTopics(List.of(config.topic())).allTopicNames().get().get(config.topic()).partitions().stream()
              .allMatch(partition -> partition.leader() != null));
    }
    topicThere = true;
  }

  private Map<String, Object> adminSettings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    return settings;
  }

  /** Anything. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    awaitTopic();
    publisher.send(record).toCompletableFuture().join();
  }

  public ProducerRecord<byte[], byte[]> record(EnrichedArticle article) {
    return record(EventType.ARTICLE_ENRICHED, article.id(), article.version(), Json.write(article));
  }

  public ProducerRecord<byte[], byte[]> record(EventType type, UUID id, long version, byte[] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(config.topic(), id.toString().getBytes(UTF_8), value);
    EventHeaders.of(type, id, version, "/biennien/test", Instant.now()).writeTo(record.headers());
    return record;
  }

  /** All dead letters so far. */
  public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove("group.id");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<PartitionInfo> infos = consumer.listTopics().getOrDefault(config.deadLetters(), List.of());
      List<TopicPartition> partitions = infos.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
      }
      return letters;
    }
  }
}
