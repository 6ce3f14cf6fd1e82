package vn.biennien.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrich.Wire;
import vn.biennien.enrichment.Enricher;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.Instruments;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class TwoInstancesTest {

  LocalStack stack;

  @Inject
  Pipeline first;
  @Inject
  EnrichConfig config;
  @Inject
  Enricher enricher;
  @Inject
  EventPublisher publisher;
  @Inject
  EnrichMetrics metrics;
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void aSecondInstanceTakesHalfOfThePartitionsAndGivesThemBackAndNothingIsLost() {
    AtomicInteger taggedBySecond = new AtomicInteger();
    Pipeline second = second(taggedBySecond);
    try (Wire wire = new Wire(stack, Topic.ENRICHED)) {
      List<RawArticle> all = Stream.generate(RawEvents::article).limit(900).toList();
      wire.send(records(all.subList(0, 300)));

      second.start(null);
      wire.send(records(all.subList(300, 600)));
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(
          () -> first.state().partitions() == 6 && second.state().partitions() == 6);
      List<RawArticle> whileBothRun = Stream.generate(RawEvents::article).limit(100).toList();
      wire.send(records(whileBothRun));
      wire.awaitAll(whileBothRun.stream().map(RawArticle::id).toList());
      assertThat(taggedBySecond).hasPositiveValue();

      second.stop(null);
      wire.send(records(all.subList(600, 900)));

      wire.awaitAll(all.stream().map(RawArticle::id).toList());
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> first.state().partitions() == 12);
    } finally {
      second.stop(null);
    }
  }

  private Pipeline second(AtomicInteger tagged) {
    return new Pipeline(config, page -> {
      tagged.incrementAndGet();
      return enricher.enrich(page);
    }, publisher, metrics, kafka, Instruments.none());
  }

  private static List<ProducerRecord<byte[], byte[]>> records(List<RawArticle> articles) {
    return articles.stream().map(RawEvents::accepted).toList();
  }
}
