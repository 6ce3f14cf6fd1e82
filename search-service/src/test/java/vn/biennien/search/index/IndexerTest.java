package vn.biennien.search.index;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Headers;
import vn.biennien.contracts.Json;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class IndexerTest extends SearchTest {

  @Test
  void anArticleIsGivenBackAsTheTaggerMadeIt() {
    Story story = Story.at("https://index.example/whole").published("2024-04-01").title("Trạm kiểm soát ở {L:place/vn/lai-chau|Lai Châu}")
        .paragraph("Ngày {D:2024-03-31|31/3}, {R:Vàng A Sính|Trạm trưởng} {P|Vàng A Sính} trực ở {L:place/vn/lai-chau|Lai Châu}.");
    index(story.article());
    given().get("/v1/articles/{id}", story.id()).then().statusCode(200)
        .body("text", equalTo(story.article().content().text()))
        .body("entities.find { it.name == 'Lai Châu' }.mentions.size()", equalTo(2))
        .body("offices[0].text", equalTo("Trạm trưởng"))
        .body("dates[0].value", equalTo("2024-03-31"))
        .body("leftOut[0].reason", equalTo("MENU"))
        .body("metadata.author", equalTo("PV"));
  }

  @Test
  void aVeryLongArticleIsGivenBackWhole() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 4 * 1024 * 1024) {
      text.append(Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX)).append(' ');
    }
    Story story = Story.at("https://index.example/long").title("Tin dài nhất trong ngày").paragraph(text.toString());
    index(story.article());
    String given = given().get("/v1/articles/{id}", story.id()).then().statusCode(200).extract().path("text");
    assertThat(given.equals(story.article().content().text())).isTrue();
  }

  @Test
  void whatIsNotThereIsToldFromWhatWasTakenBack() {
    awaitIndex();
    given().get("/v1/articles/{id}", UUID.randomUUID()).then().statusCode(404).body("type", equalTo("urn:problem-type:biennien:not-found"));
  }

  @Test
  void anOlderVersionThatComesLaterChangesNothing() {
    Story newer = Story.at("https://index.example/versions").version(7).title("Bản mới hơn của tin này");
    index(newer.article());
    events.publish(Story.at("https://index.example/versions").version(6).title("Bản cũ hơn của tin này").article());
    index(Story.at("https://index.example/after").title("Tin đến sau bản cũ").article());
    given().get("/v1/articles/{id}", newer.id()).then().body("title", equalTo("Bản mới hơn của tin này"));
  }

  @Test
  void anArticleThatWasTakenBackIsGoneAndStaysSo() {
    Story story = Story.at("https://index.example/retracted").title("Tin sẽ bị rút lại");
    index(story.article());
    events.retract(story.id(), story.article().version() + 1000);
    await().atMost(PATIENCE).untilAsserted(() -> {
      given().get("/v1/articles/{id}", story.id()).then().statusCode(410).body("type", equalTo("urn:problem-type:biennien:gone"));
      search("q", "\"sẽ bị rút lại\"").body("hits.id", not(hasItem(story.id().toString())));
    });
    events.publish(story.article());
    index(Story.at("https://index.example/after-retraction").title("Tin sau khi rút").article());
    given().get("/v1/articles/{id}", story.id()).then().statusCode(410);
  }

  @Test
  void poisonBecomesDeadLettersAndItsNeighboursAreIndexed() {
    List<ProducerRecord<byte[], byte[]>> poison = List.of(
        raw("not JSON", "{\"id\": oh dear"),
        raw("an array", "[1, 2, 3]"),
        raw("15 MB", "x".repeat(15 * 1024 * 1024)),
        unknownVersion());
    Story before = Story.at("https://index.example/before-poison").title("Tin trước thuốc độc");
    Story after = Story.at("https://index.example/after-poison").title("Tin sau thuốc độc");
    events.publish(before.article());
    poison.forEach(events::send);
    index(List.of(before.article(), after.article()));
    for (ProducerRecord<byte[], byte[]> record : poison) {
      awaitDeadLetter(new String(record.key(), UTF_8), "decode");
    }
  }

  @Test
  void anArticleThatTheIndexRefusesBecomesADeadLetterWithItsReason() {
    Story story = Story.at("https://index.example/backwards").title("Tin có ngày đi ngược");
    String backwards = new String(Json.write(story.article()), UTF_8).replace("\"dates\":[]",
        "\"dates\":[{\"text\":\"x\",\"start\":0,\"end\":1,\"value\":\"2024\",\"from\":\"2024-02-02\",\"to\":\"2024-01-01\","
            + "\"precision\":\"DAY\",\"basis\":\"WRITTEN\",\"confidence\":1.0}]");
    events.send(events.record(EventType.ARTICLE_ENRICHED, story.id(), story.article().version(), backwards.getBytes(UTF_8)));
    ConsumerRecord<byte[], byte[]> letter = awaitDeadLetter(story.id().toString(), "index");
    assertThat(header(letter, Headers.DEAD_LETTER_REASON)).contains("mentioned");
  }

  @Test
  void whatIsIndexedIsCountedAndTimed() {
    index(Story.at("https://index.example/timed").title("Tin được đo giờ").article());
    await().atMost(PATIENCE).untilAsserted(() -> given().get("/q/metrics").then()
        .body(containsString("biennien_index_documents_total{outcome=\"indexed\"}"))
        .body(containsString("biennien_push_to_searchable_seconds_bucket"))
        .body(not(containsString("biennien_push_to_searchable_seconds_count 0\n"))));
  }

  private ConsumerRecord<byte[], byte[]> awaitDeadLetter(String key, String stage) {
    return await().atMost(PATIENCE).until(() -> events.deadLetters().stream()
        .filter(letter -> new String(letter.key(), UTF_8).equals(key) && header(letter, Headers.DEAD_LETTER_STAGE).equals(stage))
        .findFirst().orElse(null), letter -> letter != null);
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private ProducerRecord<byte[], byte[]> raw(String key, String value) {
    return events.record(EventType.ARTICLE_ENRICHED, UUID.nameUUIDFromBytes(key.getBytes(UTF_8)), 1001, value.getBytes(UTF_8));
  }

  private ProducerRecord<byte[], byte[]> unknownVersion() {
    ProducerRecord<byte[], byte[]> record = raw("unknown version", "{}");
    record.headers().remove(Headers.CE_TYPE).add(Headers.CE_TYPE, "vn.biennien.article.enriched.v99".getBytes(UTF_8));
    return record;
  }
}
