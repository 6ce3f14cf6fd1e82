package vn.biennien.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.biennien.localstack.KafkaServer;
import vn.biennien.localstack.Server;
import vn.biennien.localstack.SharedStack;

/** The real Kafka of the tests, with a topic of its own for each of them. */
public final class Broker {

  private Broker() {
  }

  public static KafkaServer server() {
    return SharedStack.get(Server.KAFKA).kafka();
  }

  /** Settings of clients of any kind. */
  public static Map<String, Object> settings() {
    return Map.of("bootstrap.servers", server().bootstrapServers());
  }

  /** Settings with some more: name, value, name, value … */
  public static Map<String, Object> settings(Object... more) {
    Map<String, Object> settings = new HashMap<>(settings());
    for (int i = 0; i < more.length; i += 2) {
      settings.put((String) more[i], more[i + 1]);
    }
    return settings;
  }

  public static String unique(String name) {
    return name + "-" + UUID.randomUUID();
  }

  public static String topic(int partitions) {
    return topic(unique("records"), partitions, Map.of());
  }

  public static String topic(String name, int partitions, Map<String, String> settings) {
    try (Admin admin = Admin.create(settings())) {
      admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings))).all().get();
      return name;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends records and waits until the broker has them. */
  public static void send(List<ProducerRecord<byte[], byte[]>> records) {
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(ClientSettings.producer(settings()))) {
      for (var sent : records.stream().map(producer::send).toList()) {
        sent.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ProducerRecord<byte[], byte[]> to(String topic, int partition, String key, String value) {
    return new ProducerRecord<>(topic, partition, key.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  /** Sends {@code count} records with values 0, 1, 2 … to a partition, over so many keys. */
  public static void send(String topic, int partition, int count, int keys) {
    send(IntStream.range(0, count).mapToObj(i -> to(topic, partition, partition + "-k" + i % keys, Integer.toString(i))).toList());
  }

  /** The committed offsets of a group by partition. */
  public static Map<Integer, Long> committed(String group) {
    try (Admin admin = Admin.create(settings())) {
      Map<Integer, Long> offsets = new HashMap<>();
      admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get()
          .forEach((partition, offset) -> offsets.put(partition.partition(), offset.offset()));
      return offsets;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The ids of the group's members. */
  public static List<String> members(String group) {
    try (Admin admin = Admin.create(settings())) {
      ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
      return description.members().stream().map(member -> member.consumerId()).toList();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All records that stand on a topic now. */
  public static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(ClientSettings.reader(settings()))) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(info -> new TopicPartition(topic, info.partition())).toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }
}
