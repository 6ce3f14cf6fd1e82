package vn.biennien.kafka.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.biennien.kafka.Broker;
import vn.biennien.kafka.ClientListener;
import vn.biennien.kafka.EventPublisher;
import vn.biennien.kafka.deadletter.DeadLetterDesk.Order;

class DeadLetterDeskTest {

  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");

  private final String original = Broker.topic(2);
  private final String letters = Broker.topic(Broker.unique("letters"), 3, Map.of("max.message.bytes", "100000"));
  private final EventPublisher publisher = new EventPublisher(Broker.settings(), ClientListener.NONE);
  private final DeadLetterDesk desk =
      new DeadLetterDesk(Broker.settings("group.protocol", "consumer"), publisher, letters, Set.of(original));

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void anEmptyTopicHasNoLetters() {
    assertThat(desk.list(LetterFilter.ALL, Order.NEWEST, 10)).isEqualTo(new DeadLetterDesk.Page(List.of(), 0));
    assertThat(desk.resendAll(LetterFilter.ALL)).isEqualTo(new Resend(0, List.of()));
    assertThat(desk.resend(0, 0)).isEmpty();
    assertThat(desk.resend(99, -5)).isEmpty();
  }

  @Test
  void aTopicThatDoesNotExistYetHasNoLetters() {
    DeadLetterDesk early = new DeadLetterDesk(Broker.settings(), publisher, Broker.unique("letters"), Set.of(original));

    assertThat(early.list(LetterFilter.ALL, Order.OLDEST, 10).matching()).isZero();
  }

  @Test
  void aLetterOfAnybodysMakingIsShownAsFarAsItGoes() {
    ProducerRecord<byte[], byte[]> strange = new ProducerRecord<>(letters, "k".repeat(5_000).getBytes(UTF_8), null);
    strange.headers().add("dl_offset", "many".getBytes(UTF_8)).add("dl_time", "soon".getBytes(UTF_8)).add("dl_reason", null)
        .add("long", "x".repeat(5_000).getBytes(UTF_8));
    Broker.send(List.of(strange));

    assertThat(desk.list(LetterFilter.ALL, Order.NEWEST, 10).letters()).singleElement().satisfies(letter -> {
      assertThat(letter.originalOffset()).isEqualTo(-1);
      assertThat(letter.time()).isNotNull();
      assertThat(letter.reason()).isNull();
      assertThat(letter.key()).hasSizeLessThan(600);
      assertThat(letter.headers().get("long")).hasSizeLessThan(600);
    });
  }

  @Test
  void lettersAreListedFromEitherEndWithAllThatIsKnownOfThem() {
    for (int i = 0; i < 6; i++) {
      bury(i, "k" + i, "value " + i, "reason " + i);
    }

    DeadLetterDesk.Page newest = desk.list(LetterFilter.ALL, Order.NEWEST, 2);
    assertThat(newest.matching()).isEqualTo(6);
    assertThat(newest.letters()).extracting(DeadLetter::reason).containsExactly("reason 5", "reason 4");
    assertThat(desk.list(LetterFilter.ALL, Order.OLDEST, 2).letters()).extracting(DeadLetter::reason)
        .containsExactly("reason 0", "reason 1");
    assertThat(newest.letters().get(0)).satisfies(letter -> {
      assertThat(letter.time()).isEqualTo(START.plusSeconds(5));
      assertThat(letter.stage()).isEqualTo("decode");
      assertThat(letter.group()).isEqualTo("enrich");
      assertThat(letter.attempts()).isEqualTo(1);
      assertThat(letter.originalTopic()).isEqualTo(original);
      assertThat(letter.originalPartition()).isEqualTo(1);
      assertThat(letter.originalOffset()).isEqualTo(5);
      assertThat(letter.key()).isEqualTo("k5");
      assertThat(letter.size()).isEqualTo(7);
      assertThat(letter.cutOff()).isFalse();
      assertThat(letter.headers()).isEqualTo(Map.of("ce_type", "some.type"));
    });
  }

  @Test
  void aFilterTakesTopicStageAndAPartOfTheReason() {
    bury(1, "a", "1", "the value is not JSON");
    bury(2, "b", "2", "the field id is missing");

    assertThat(count(new LetterFilter(original, "decode", "NOT json"))).isEqualTo(1);
    assertThat(count(new LetterFilter(original, null, null))).isEqualTo(2);
    assertThat(count(new LetterFilter("elsewhere", null, null))).isZero();
    assertThat(count(new LetterFilter(null, "index", null))).isZero();
  }

  @Test
  void aLetterThatIsSentAgainIsTheOriginalRecordAndIsNotListedAnyMore() {
    bury(1, "a", "first", "one");
    bury(2, "b", "second", "two");
    DeadLetter letter = desk.list(new LetterFilter(null, null, "one"), Order.NEWEST, 1).letters().get(0);

    assertThat(desk.resend(letter.partition(), letter.offset())).contains(new Resend(1, List.of()));

    assertThat(Broker.read(original)).singleElement().satisfies(record -> {
      assertThat(record.key()).isEqualTo("a".getBytes(UTF_8));
      assertThat(record.value()).isEqualTo("first".getBytes(UTF_8));
      assertThat(names(record)).containsExactly("ce_type");
    });
    assertThat(desk.list(LetterFilter.ALL, Order.NEWEST, 10).letters()).extracting(DeadLetter::reason).containsExactly("two");
    assertThat(desk.read(letter.partition(), letter.offset())).isPresent();
  }

  @Test
  void allThatMatchAreSentAgainInOrderAndOnlyOnce() {
    for (int i = 0; i < 40; i++) {
      bury(i, "k" + i % 4, Integer.toString(i), i % 2 == 0 ? "even" : "odd");
    }

    assertThat(desk.resendAll(new LetterFilter(null, null, "even"))).isEqualTo(new Resend(20, List.of()));
    assertThat(desk.resendAll(new LetterFilter(null, null, "even"))).isEqualTo(new Resend(0, List.of()));

    assertThat(count(LetterFilter.ALL)).isEqualTo(20);
    List<Integer> ofOneKey = Broker.read(original).stream().filter(record -> new String(record.key(), UTF_8).equals("k2"))
        .map(record -> Integer.valueOf(new String(record.value(), UTF_8))).toList();
    assertThat(ofOneKey).hasSize(10).isSorted();
  }

  @Test
  void aLetterThatWasCutOffOrComesFromElsewhereIsRefusedAndStays() {
    bury(7, "a", "x".repeat(150_000) + noise(150_000), "too large");
    Broker.send(List.of(new ProducerRecord<>(letters, "b".getBytes(UTF_8), "not one of ours".getBytes(UTF_8))));

    Resend resend = desk.resendAll(LetterFilter.ALL);

    assertThat(resend.sent()).isZero();
    assertThat(resend.refused()).extracting(Resend.Refusal::reason).satisfiesExactlyInAnyOrder(
        cut -> assertThat(cut).contains("cut off").contains(original + "-1 offset 7"),
        foreign -> assertThat(foreign).contains("does not come from"));
    assertThat(count(LetterFilter.ALL)).isEqualTo(2);
    assertThat(Broker.read(original)).isEmpty();
  }

  private int count(LetterFilter filter) {
    return desk.list(filter, Order.NEWEST, 0).matching();
  }

  private void bury(int number, String key, String value, String reason) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(original, 1, number, key.getBytes(UTF_8), value.getBytes(UTF_8));
    record.headers().add("ce_type", "some.type".getBytes(UTF_8));
    Clock clock = Clock.offset(Clock.fixed(START, ZoneOffset.UTC), Duration.ofSeconds(number));
    new DeadLetters(publisher, letters, "enrich", clock).publish(record, "decode", reason, 1).toCompletableFuture().join();
  }

  private static String noise(int length) {
    return new Random(1).ints(length, '!', '~').collect(StringBuilder::new, StringBuilder::appendCodePoint,
        StringBuilder::append).toString();
  }

  private static List<String> names(ConsumerRecord<byte[], byte[]> record) {
    return StreamSupport.stream(record.headers().spliterator(), false).map(header -> header.key()).toList();
  }
}
