package vn.biennien.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.ingest.Api;
import vn.biennien.ingest.RawEvents;
import vn.biennien.ingest.articles.PushReader;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class RelayTest {

  LocalStack stack;

  @Inject
  AgroalDataSource database;
  @Inject
  OutboxConfig config;
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;
  @Inject
  PushReader pushes;
  @Inject
  Tracer tracer;
  @Inject
  MeterRegistry metrics;
  @Inject
  Event<Producer<byte[], byte[]>> producers;

  @Test
  void twoRelaysShareTheShardsAndPublishEachArticleInOrder() throws Exception {
    Relay second = new Relay(database, newSender(), config);
    try (RawEvents events = new RawEvents(stack)) {
      second.start(null);
      Awaitility.await().atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(shardsByRelay()).containsExactly(8, 8));

      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Map<String, Object> article = article();
        ids.add(accepted(article));
        for (int version = 2; version <= 4; version++) {
          article.put("text", "Bản " + version);
          push(article).then().statusCode(202);
        }
      }

      for (UUID id : ids) {
        events.awaitVersion(id, 4);
        assertThat(events.versionsOf(id)).containsExactly(1L, 2L, 3L, 4L);
      }
    } finally {
      second.stop(null);
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(shardsByRelay()).containsExactly(16));
  }

  @Test
  void aRelayThatDiesBetweenSendingAndDeletingPublishesTheSameVersionsAgainAndNoneOutOfTurn() throws Exception {
    try (RawEvents events = new RawEvents(stack)) {
      UUID id = pushTwoVersionsAndDieWithThemSent();

      events.await(id, 4);
      assertThat(events.versionsOf(id)).containsExactly(1L, 2L, 1L, 2L);
      Awaitility.await().untilAsserted(() ->
          with(Api.KEY).get("/v1/articles/{id}", id).then().body("published", equalTo(true)));
    }
  }

  private UUID pushTwoVersionsAndDieWithThemSent() throws SQLException {
    EventSender sender = newSender();
    // Closed with the shards still marked as owned, which is what the database sees when an instance dies.
    try (RelaySession session = new RelaySession(database)) {
      Shards shards = eightShards(session);
      Map<String, Object> article = articleInOneOf(shards.ready());
      UUID id = accepted(article);
      article.put("text", "Bản 2");
      push(article).then().statusCode(202);
      List<WaitingEvent> sent = new WaitingEvents(session.connection()).next(shards.ready(), 500, 1_000_000);
      assertThat(sender.send(sent)).hasSize(sent.size());
      return id;
    } finally {
      sender.close();
    }
  }

  /** Takes half of the shards from the relay of the service. */
  private static Shards eightShards(RelaySession session) throws SQLException {
    Shards shards = new Shards(session.connection(), UUID.randomUUID(), Duration.ZERO);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
      shards.balance();
      return shards.ready().size() == 8;
    });
    return shards;
  }

  @Test
  void afterAFailureNoLaterVersionOfTheArticleIsDone() {
    UUID article = UUID.randomUUID();
    UUID neighbour = UUID.randomUUID();
    EventSender sender = newSender();
    try {
      List<Long> done = sender.send(List.of(
          waiting(1, neighbour, 1, 10),
          waiting(2, article, 1, 30 * 1024 * 1024),
          waiting(3, neighbour, 2, 10),
          waiting(4, article, 2, 10)));

      assertThat(done).containsExactly(1L, 3L);
    } finally {
      sender.close();
    }
  }

  @Test
  void aBatchIsBoundedInBytesAndAlwaysHasOneEvent() throws Exception {
    try (RelaySession session = new RelaySession(database)) {
      Shards shards = eightShards(session);
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Map<String, Object> article = articleInOneOf(shards.ready());
        article.put("text", "a".repeat(100_000));
        ids.add(accepted(article));
      }
      WaitingEvents waiting = new WaitingEvents(session.connection());

      assertThat(waiting.next(shards.ready(), 500, 1)).extracting(WaitingEvent::articleId).containsExactly(ids.get(0));
      assertThat(waiting.next(shards.ready(), 500, 150_000)).hasSize(2);
      assertThat(waiting.next(shards.ready(), 2, 1_000_000)).hasSize(2);
      assertThat(waiting.next(shards.ready(), 500, 1_000_000)).extracting(WaitingEvent::articleId).isEqualTo(ids);
      shards.giveBackAll();
    }
  }

  private static WaitingEvent waiting(long row, UUID article, long version, int bytes) {
    return new WaitingEvent(row, article, version, EventType.ARTICLE_ACCEPTED, Instant.now(),
        "{}".repeat(bytes / 2).getBytes(StandardCharsets.UTF_8), null);
  }

  private Map<String, Object> articleInOneOf(List<Short> shards) {
    while (true) {
      Map<String, Object> article = article();
      if (shards.contains(Outbox.shardOf(idOf(article)))) {
        return article;
      }
    }
  }

  private UUID idOf(Map<String, Object> article) {
    return pushes.read(Json.write(article)).id();
  }

  private EventSender newSender() {
    return new EventSender(config, kafka, tracer, metrics, producers);
  }

  /** How many shards each relay owns, the most first. */
  private List<Integer> shardsByRelay() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("""
            select count(*) from pg_locks
            where locktype = 'advisory' and mode = 'ExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())
            group by pid order by 1 desc""");
        ResultSet row = select.executeQuery()) {
      List<Integer> counts = new ArrayList<>();
      while (row.next()) {
        counts.add(row.getInt(1));
      }
      return counts;
    }
  }
}
