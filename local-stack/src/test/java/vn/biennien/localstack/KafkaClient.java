package vn.biennien.localstack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Topics of one partition, written to and read from the start.
 *
 * @param stack where the server is, as {@link LocalStack#configuration()} says it
 */
record KafkaClient(Map<String, String> stack) {

    private static final String SERVERS = "bootstrap.servers";
    private static final int RECORD_LIMIT = 21 * 1024 * 1024;

    void createTopic(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty()))).all().get();
        }
    }

    Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            return admin.listTopics().names().get();
        }
    }

    void send(String topic, byte[] value) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(SERVERS, stack.get("kafka.bootstrap.servers"),
                "max.request.size", RECORD_LIMIT, "max.block.ms", 10_000);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    byte[] first(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(SERVERS, stack.get("kafka.bootstrap.servers"));
    }
}
