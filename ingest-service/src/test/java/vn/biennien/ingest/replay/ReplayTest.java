package vn.biennien.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.biennien.ingest.Api.KEY;
import static vn.biennien.ingest.Api.KEY_OF_TWO_SOURCES;
import static vn.biennien.ingest.Api.accepted;
import static vn.biennien.ingest.Api.article;
import static vn.biennien.ingest.Api.push;
import static vn.biennien.ingest.Api.with;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.ingest.RawEvents;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true, postgres = true)
class ReplayTest {

  LocalStack stack;

  private final String source = "replay-" + UUID.randomUUID();

  @Test
  void theArticlesOfASourceArePublishedAgainAtTheirNewestVersion() {
    try (RawEvents events = new RawEvents(stack)) {
      Map<String, Object> changed = article("source", source);
      UUID first = accepted(changed);
      changed.put("text", "Bản mới.");
      push(changed).then().statusCode(202);
      UUID retracted = accepted(article("source", source));
      with(KEY).delete("/v1/articles/{id}", retracted).then().statusCode(202);
      UUID other = accepted(article());
      events.awaitVersion(first, 2);
      events.awaitVersion(retracted, 2);

      String replay = begin("{\"source\": \"" + source + "\"}");

      awaitFinished(replay, 2);
      events.await(first, 3);
      events.await(retracted, 3);
      assertThat(events.versionsOf(first)).containsExactly(1L, 2L, 2L);
      assertThat(events.versionsOf(retracted)).containsExactly(1L, 2L, 2L);
      assertThat(events.versionsOf(other)).containsExactly(1L);
    }
  }

  @Test
  void theArticlesOfATimeArePublishedAgain() {
    try (RawEvents events = new RawEvents(stack)) {
      UUID before = accepted(article("source", source));
      Instant from = acceptedAt(before).plusNanos(1000);
      UUID within = accepted(article("source", source));
      Instant to = acceptedAt(within).plusNanos(1000);
      UUID after = accepted(article("source", source));
      events.await(after, 1);

      String replay = begin("""
          {"source": "%s", "acceptedFrom": "%s", "acceptedTo": "%s"}""".formatted(source, from, to));

      awaitFinished(replay, 1);
      events.await(within, 2);
      assertThat(events.versionsOf(before)).hasSize(1);
      assertThat(events.versionsOf(after)).hasSize(1);
    }
  }

  @Test
  void aReplayGoesOnWhereAnInstanceThatDiedLeftIt() {
    try (RawEvents events = new RawEvents(stack)) {
      List<UUID> ids = Stream.of(accepted(article("source", source)), accepted(article("source", source)))
          .sorted(Comparator.comparing(UUID::toString)).toList();
      ids.forEach(id -> events.await(id, 1));
      UUID left = UUID.randomUUID();
      QuarkusTransaction.requiringNew().run(() -> {
        Replay replay = new Replay();
        replay.id = left;
        replay.source = source;
        replay.state = Replay.State.RUNNING;
        replay.total = 2;
        replay.queued = 1;
        replay.cursor = ids.get(0);
        replay.createdAt = Instant.now();
        replay.updatedAt = replay.createdAt;
        replay.persist();
      });

      awaitFinished(left.toString(), 2);
      events.await(ids.get(1), 2);
      assertThat(events.versionsOf(ids.get(0))).hasSize(1);
    }
  }

  @Test
  void replaysAreListed() {
    String replay = begin("{\"source\": \"" + source + "\"}");
    awaitFinished(replay, 0);
    with(KEY).get("/v1/replays").then().statusCode(200).body("id", hasItem(replay));
    with(KEY).delete("/v1/replays/{id}", replay).then().statusCode(200).body("state", equalTo("finished"));
  }

  @Test
  void aKeyReplaysItsOwnSourcesOnly() {
    begin(KEY_OF_TWO_SOURCES, "{\"source\": \"" + source + "\"}").then().statusCode(403);
    begin(KEY_OF_TWO_SOURCES, "{}").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"source\": 1}", "{\"source\": \"\"}", "{\"sorce\": \"a\"}",
      "{\"acceptedFrom\": \"yesterday\"}",
      "{\"acceptedFrom\": \"2025-02-01T00:00:00Z\", \"acceptedTo\": \"2025-01-01T00:00:00Z\"}"})
  void aReplayThatMakesNoSenseIsRefused(String body) {
    begin(KEY, body).then().statusCode(400).contentType("application/problem+json");
  }

  private static Instant acceptedAt(UUID id) {
    return Instant.parse(with(KEY).get("/v1/articles/{id}", id).then().extract().path("acceptedAt"));
  }

  private static String begin(String request) {
    return begin(KEY, request).then().statusCode(202).extract().path("id");
  }

  private static Response begin(String key, String request) {
    return with(key).contentType(ContentType.JSON).body(request).post("/v1/replays");
  }

  private static void awaitFinished(String replay, int queued) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> with(KEY).get("/v1/replays/{id}", replay)
        .then().statusCode(200)
        .body("state", equalTo("finished")).body("queued", equalTo(queued)).body("total", equalTo(queued)));
  }
}
