package vn.biennien.kafka.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.EventType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RawArticle;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.contracts.Topic;
import vn.biennien.kafka.RejectedRecordException;

/** Turns records into events, and says in one sentence why a record is none. Thread-safe. */
public final class EventDecoder {

  /** The stage of all rejections here. */
  public static final String STAGE = "decode";

  private static final int REASON_LENGTH = 300;

  /** Stricter than {@link Json#read}: nothing behind the object, no 1.5 that becomes 1. */
  private static final ObjectReader READER = Json.MAPPER.reader()
      .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  private final Set<EventType> expected;

  /** A decoder of the events that stand on the topic, whatever the topic is called where the records come from. */
  public EventDecoder(Topic topic) {
    this.expected = topic.events();
  }

  /**
   * Decodes a record.
   *
   * @return nothing for a record without a value. Compacted topics know these as tombstones; the pipeline writes none
   *     (a retraction is an event), so they are somebody's housekeeping and mean nothing to a consumer
   * @throws RejectedRecordException with stage {@code decode} if the record is no event of the expected types, is not
   *     JSON of the type's form, lacks what every event has, or its key is not its article's id
   */
  public Optional<Event> decode(ConsumerRecord<byte[], byte[]> record) throws RejectedRecordException {
    if (record.value() == null) {
      return Optional.empty();
    }
    EventType type = EventHeaders.typeOf(record.headers());
    if (!expected.contains(type)) {
      throw rejected("an event " + type.ceType() + " does not belong on this topic");
    }
    Event event = read(type, record.value());
    requireKey(record.key(), event.id());
    return Optional.of(event);
  }

  private static Event read(EventType type, byte[] value) throws RejectedRecordException {
    return switch (type) {
      case ARTICLE_ACCEPTED -> new Event.Accepted(Required.of(read(value, RawArticle.class)));
      case ARTICLE_ENRICHED -> new Event.Enriched(Required.of(read(value, EnrichedArticle.class)));
      case ARTICLE_RETRACTED -> new Event.Retracted(Required.of(read(value, RetractedArticle.class)));
    };
  }

  private static <T> T read(byte[] value, Class<T> type) throws RejectedRecordException {
    try {
      T article = value.length == 0 ? null : READER.forType(type).readValue(value);
      if (article == null) {
        throw rejected(value.length == 0 ? "the value is empty" : "the value is JSON null");
      }
      return article;
    } catch (IOException e) {
      throw new RejectedRecordException(STAGE, reason(e, type), e);
    }
  }

  private static String reason(IOException failure, Class<?> type) {
    if (failure instanceof JsonMappingException wrongForm) {
      String path = wrongForm.getPath().stream()
          .map(p -> p.getFieldName() == null ? Integer.toString(p.getIndex()) : p.getFieldName())
          .collect(Collectors.joining("."));
      return "the value is not a " + type.getSimpleName() + (path.isEmpty() ? "" : ", see " + path) + ": " + oneLine(wrongForm);
    }
    return "the value is not JSON: "
        + (failure instanceof JsonProcessingException syntax ? oneLine(syntax) : failure.getClass().getSimpleName());
  }

  private static String oneLine(JsonProcessingException failure) {
    String message = String.valueOf(failure.getOriginalMessage()).replaceAll("\\s+", " ");
    return message.length() > REASON_LENGTH ? message.substring(0, REASON_LENGTH) + "…" : message;
  }

  private static void requireKey(byte[] key, UUID id) throws RejectedRecordException {
    if (key == null) {
      throw rejected("the record has no key; it must be the article's id " + id);
    }
    if (!id.toString().equals(new String(key, UTF_8))) {
      throw rejected("the record's key is not the article's id " + id);
    }
  }

  private static RejectedRecordException rejected(String reason) {
    return new RejectedRecordException(STAGE, reason);
  }
}
