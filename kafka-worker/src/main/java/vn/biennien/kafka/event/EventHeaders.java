package vn.biennien.kafka.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vn.biennien.contracts.EventType;
import vn.biennien.kafka.RejectedRecordException;

/**
 * The CloudEvents attributes of an event in the Kafka binding's binary mode.
 *
 * @param id     the event's id, unique with its source: the same event sent again has the same
 * @param type   what the body is
 * @param source URI reference of who made the event, {@code /biennien/ingest-service}
 * @param time   when what it tells of happened
 */
public record EventHeaders(String id, EventType type, String source, Instant time) {

  private static final String SPEC_VERSION = "1.0";
  private static final String JSON = "application/json";
  private static final int SHOWN = 100;

  /** The attributes of an event about one version of an article. */
  public static EventHeaders of(EventType type, UUID article, long version, String source, Instant time) {
    return new EventHeaders(article + "/" + version, type, source, time);
  }

  /** Adds the attributes and the content type to a record's headers. */
  public void writeTo(Headers headers) {
    add(headers, vn.biennien.contracts.Headers.CE_SPECVERSION, SPEC_VERSION);
    add(headers, vn.biennien.contracts.Headers.CE_ID, id);
    add(headers, vn.biennien.contracts.Headers.CE_TYPE, type.ceType());
    add(headers, vn.biennien.contracts.Headers.CE_SOURCE, source);
    add(headers, vn.biennien.contracts.Headers.CE_TIME, time.toString());
    add(headers, vn.biennien.contracts.Headers.CONTENT_TYPE, JSON);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  /**
   * The type of an event. Only what decoding depends on is required: the type, the CloudEvents version and the content
   * type; a record that tells these is not refused for what else it leaves out.
   *
   * @throws RejectedRecordException if one of them is missing, unknown or not what this code reads
   */
  public static EventType typeOf(Headers headers) throws RejectedRecordException {
    String specVersion = required(headers, vn.biennien.contracts.Headers.CE_SPECVERSION);
    if (!SPEC_VERSION.equals(specVersion)) {
      throw rejected("CloudEvents version '" + specVersion + "' is not known; this service reads " + SPEC_VERSION);
    }
    String contentType = required(headers, vn.biennien.contracts.Headers.CONTENT_TYPE);
    if (!JSON.equals(contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))) {
      throw rejected("content type '" + contentType + "' is not " + JSON);
    }
    String type = required(headers, vn.biennien.contracts.Headers.CE_TYPE);
    return EventType.of(type).orElseThrow(() -> rejected("event type '" + type + "' is not known; this service reads "
        + String.join(", ", Arrays.stream(EventType.values()).map(EventType::ceType).toList())));
  }

  private static String required(Headers headers, String name) throws RejectedRecordException {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      throw rejected("the header " + name + " is missing");
    }
    String value = new String(header.value(), UTF_8);
    return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  private static RejectedRecordException rejected(String reason) {
    return new RejectedRecordException(EventDecoder.STAGE, reason);
  }
}
