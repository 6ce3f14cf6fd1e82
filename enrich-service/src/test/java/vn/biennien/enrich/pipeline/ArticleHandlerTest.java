package vn.biennien.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.biennien.enrich.RawEvents.accepted;
import static vn.biennien.enrich.RawEvents.article;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Topic;
import vn.biennien.enrichment.Page;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.Settlement;
import vn.biennien.localstack.Server;
import vn.biennien.localstack.SharedStack;

/** What the handler makes of failures, told from each other by settlement. */
class ArticleHandlerTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private EventPublisher publisher = publisher(SharedStack.get(Server.KAFKA).kafka().bootstrapServers());

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void aBugThatOnePageBringsOutGivesUpThatPageAlone() {
    Settlement settlement = handle(page -> {
      throw new IllegalStateException("no such row");
    });

    assertThat(settlement).isEqualTo(new Settlement.Reject("enrich", "the tagger failed: java.lang.IllegalStateException: no such row"));
    assertThat(meters.get("biennien.enrich.dead.letters").tag("stage", "enrich").counter().count()).isEqualTo(1);
  }

  @Test
  void aPageThatTakesTheStackToItsEndIsGivenUp() {
    assertThat(handle(ArticleHandlerTest::endless)).isInstanceOfSatisfying(Settlement.Reject.class,
        reject -> assertThat(reject.stage()).isEqualTo("enrich"));
  }

  private static Enrichment endless(Page page) {
    return endless(page);
  }

  @Test
  void runningOutOfMemoryIsNoFaultOfThePage() {
    assertThatThrownBy(() -> handle(page -> {
      throw new OutOfMemoryError("tried here only");
    })).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aResultThatIsTooLargeForTheTopicIsGivenUp() {
    String noise = new Random(7).ints(22_000_000, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint,
        StringBuilder::append).toString();

    assertThat(handle(page -> content(noise))).isInstanceOfSatisfying(Settlement.Reject.class, reject -> {
      assertThat(reject.stage()).isEqualTo("publish");
      assertThat(reject.reason()).startsWith("the tagged article is too large");
    });
  }

  @Test
  void aBrokerThatIsNotThereIsTriedAgain() {
    publisher.close();
    publisher = publisher("127.0.0.1:1");

    assertThat(handle(page -> content("Tin"))).isInstanceOf(Settlement.Retry.class);
  }

  private Settlement handle(ArticleHandler.Tagging tagger) {
    ArticleHandler handler =
        new ArticleHandler(tagger, new EnrichedRecords(Topic.ENRICHED.topicName()), publisher, new EnrichMetrics(meters));
    ProducerRecord<byte[], byte[]> raw = accepted(article());
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(Topic.RAW.topicName(), 0, 0, 0, TimestampType.CREATE_TIME,
        raw.key().length, raw.value().length, raw.key(), raw.value(), new RecordHeaders(raw.headers()), Optional.empty());
    return handler.handle(record).toCompletableFuture().join();
  }

  private static Enrichment content(String text) {
    return new Enrichment("Tin", ArticleKind.STORY, "vi", null, text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), 1);
  }

  private static EventPublisher publisher(String bootstrapServers) {
    return new EventPublisher(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000), ClientListener.NONE);
  }
}
