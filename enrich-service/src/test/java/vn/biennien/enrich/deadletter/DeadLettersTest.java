package vn.biennien.enrich.deadletter;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.biennien.enrich.RawEvents.accepted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Topic;
import vn.biennien.enrich.Operators;
import vn.biennien.enrich.RawEvents;
import vn.biennien.enrich.Wire;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.quarkus.WithStack;

@QuarkusTest
@WithStack(kafka = true)
class DeadLettersTest {

  LocalStack stack;

  private Wire letters;

  /** In the reasons of this test's own letters. */
  private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void watch() {
    letters = new Wire(stack, Topic.DEAD_LETTERS);
  }

  @AfterEach
  void close() {
    letters.close();
  }

  @Test
  void aPoisonRecordIsListedWithItsReasonAndReadWithItsValue() {
    UUID id = UUID.randomUUID();
    letters.send(accepted(id, "không phải JSON".getBytes(UTF_8)));
    ConsumerRecord<byte[], byte[]> letter = letters.await(id, 1).get(0);

    JsonPath page = list("?topic=articles.raw&stage=decode&size=500");

    assertThat(page.getList("letters.key", String.class)).contains(id.toString());
    String found = "letters.find { it.key == '" + id + "' }.";
    assertThat(page.getString(found + "reason")).startsWith("the value is not JSON");
    assertThat(page.getString(found + "group")).isEqualTo("enrich-service");
    assertThat(page.getInt(found + "attempts")).isEqualTo(1);
    Operators.with().get("/v1/dead-letters/{p}/{o}", letter.partition(), letter.offset()).then().statusCode(200)
        .body("key", equalTo(id.toString()))
        .body("headers.dl_stage", equalTo("decode"))
        .body("headers.ce_type", equalTo("vn.biennien.article.accepted.v1"))
        .body("payload.encoding", equalTo("text"))
        .body("payload.data", equalTo("không phải JSON"));
  }

  @Test
  void aValueThatIsNoTextIsShownInBase64() {
    UUID id = UUID.randomUUID();
    byte[] noText = {(byte) 0xC3, 0x28, 0};
    letters.send(accepted(id, noText));
    ConsumerRecord<byte[], byte[]> letter = letters.await(id, 1).get(0);

    Operators.with().get("/v1/dead-letters/{p}/{o}", letter.partition(), letter.offset()).then().statusCode(200)
        .body("payload.encoding", equalTo("base64"))
        .body("payload.size", equalTo(3))
        .body("payload.data", equalTo(Base64.getEncoder().encodeToString(noText)));
  }

  @ParameterizedTest
  @CsvSource({"newest,6|5|4|3|2|1|0", "oldest,0|1|2|3|4|5|6"})
  void pagesFollowEachOtherWithoutGapOrRepetition(String order, String expected) {
    for (int i = 0; i < 7; i++) {
      bury(UUID.randomUUID(), "2025-09-02T08:00:0" + i + "Z", mark + " " + i);
    }

    List<String> reasons = new ArrayList<>();
    String query = "?reason=" + mark + "&order=" + order + "&size=3";
    JsonPath page = list(query);
    assertThat(page.getInt("matching")).isEqualTo(7);
    reasons.addAll(page.getList("letters.reason"));
    while (page.getString("next") != null) {
      page = list(query + "&cursor=" + page.getString("next"));
      reasons.addAll(page.getList("letters.reason"));
    }

    assertThat(reasons).containsExactly(Stream.of(expected.split("\\|")).map(i -> mark + " " + i).toArray(String[]::new));
  }

  @Test
  void aLetterSentAgainIsProcessedAndNotListedAnyMore() {
    UUID id = UUID.randomUUID();
    ConsumerRecord<byte[], byte[]> letter = bury(id, "2025-09-02T08:00:00Z", mark);

    try (Wire enriched = new Wire(stack, Topic.ENRICHED)) {
      Operators.with().post("/v1/dead-letters/{p}/{o}/resend", letter.partition(), letter.offset())
          .then().statusCode(200).body("sent", equalTo(1)).body("refused", hasSize(0));

      enriched.await(id, 1);
    }
    assertThat(list("?reason=" + mark).getInt("matching")).isZero();
  }

  @Test
  void allThatMatchAreSentAgainAndThoseThatCannotBeAreNamed() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
    ids.forEach(id -> bury(id, "2025-09-02T08:00:00Z", mark));
    UUID foreign = UUID.randomUUID();
    bury(foreign, "2025-09-02T08:00:00Z", mark, "somebody.elses.topic");

    try (Wire enriched = new Wire(stack, Topic.ENRICHED)) {
      Operators.with().post("/v1/dead-letters/resend?reason=" + mark).then().statusCode(200)
          .body("sent", equalTo(5)).body("refused", hasSize(1)).body("refused[0].reason", containsString("does not come from"));

      enriched.awaitAll(ids);
    }
    assertThat(list("?reason=" + mark).getList("letters.key")).containsExactly(foreign.toString());
  }

  @Test
  void aLetterThatCannotBeSentAgainIsAConflict() {
    ConsumerRecord<byte[], byte[]> letter = bury(UUID.randomUUID(), "2025-09-02T08:00:00Z", mark, "somebody.elses.topic");

    Operators.with().post("/v1/dead-letters/{p}/{o}/resend", letter.partition(), letter.offset()).then().statusCode(409)
        .contentType("application/problem+json").body("type", equalTo("urn:problem-type:biennien:conflict"));
  }

  @Test
  void aLetterThatIsNotThereIsNotFound() {
    for (String place : new String[] {"0/999999999", "99/0", "-1/-1", "a/b"}) {
      Operators.with().get("/v1/dead-letters/" + place).then().statusCode(404)
          .contentType("application/problem+json").body("type", equalTo("urn:problem-type:biennien:not-found"));
    }
    Operators.with().post("/v1/dead-letters/0/999999999/resend").then().statusCode(404);
  }

  @Test
  void everyWrongParameterIsNamedAtOnce() {
    Operators.with().get("/v1/dead-letters?size=501&order=best&cursor=abc&stage=" + "x".repeat(201)).then().statusCode(400)
        .contentType("application/problem+json").body("violations.field", hasItems("size", "order", "cursor", "stage"));
  }

  @Test
  void withoutTheKeyOfTheOperatorsNothingIsShownOrSent() {
    for (String path : new String[] {"/v1/dead-letters", "/v1/dead-letters/0/0"}) {
      given().get(path).then().statusCode(401).contentType("application/problem+json")
          .header("WWW-Authenticate", containsString("Bearer")).body("letters", nullValue());
      Operators.with("not-the-key-of-the-operators-01234567").get(path).then().statusCode(401);
    }
    given().post("/v1/dead-letters/resend").then().statusCode(401);
    given().post("/v1/dead-letters/0/0/resend").then().statusCode(401);
  }

  private static JsonPath list(String query) {
    return Operators.with().get("/v1/dead-letters" + query).then().statusCode(200).extract().jsonPath();
  }

  private ConsumerRecord<byte[], byte[]> bury(UUID id, String time, String reason) {
    return bury(id, time, reason, Topic.RAW.topicName());
  }

  /** A good article that was given up for a reason that is past. */
  private ConsumerRecord<byte[], byte[]> bury(UUID id, String time, String reason, String topic) {
    ProducerRecord<byte[], byte[]> raw = accepted(RawEvents.article(id, 1, RawEvents.TEXT));
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), null, raw.key(), raw.value(), raw.headers());
    letter.headers().add(Headers.DEAD_LETTER_TOPIC, topic.getBytes(UTF_8))
        .add(Headers.DEAD_LETTER_STAGE, "enrich".getBytes(UTF_8))
        .add(Headers.DEAD_LETTER_REASON, reason.getBytes(UTF_8))
        .add(Headers.DEAD_LETTER_TIME, time.getBytes(UTF_8));
    letters.send(letter);
    return letters.await(id, 1).get(0);
  }
}
