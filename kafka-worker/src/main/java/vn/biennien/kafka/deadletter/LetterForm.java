package vn.biennien.kafka.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.biennien.contracts.Headers;

/** Reads the form that {@link DeadLetters} writes. Forgiving: somebody else may write to the topic too. */
final class LetterForm {

  private static final String PREFIX = "dl_";
  private static final int SHOWN = 500;

  private LetterForm() {
  }

  static DeadLetter read(ConsumerRecord<byte[], byte[]> record) {
    String cutFrom = text(record, Headers.DEAD_LETTER_TRUNCATED);
    int size = cutFrom == null ? record.value() == null ? 0 : record.value().length : (int) number(cutFrom, 0);
    return new DeadLetter(record.partition(), record.offset(), time(record),
        shown(text(record, Headers.DEAD_LETTER_REASON)), shown(text(record, Headers.DEAD_LETTER_STAGE)),
        shown(text(record, Headers.DEAD_LETTER_GROUP)), (int) number(text(record, Headers.DEAD_LETTER_ATTEMPTS), 0),
        shown(text(record, Headers.DEAD_LETTER_TOPIC)),
        (int) number(text(record, Headers.DEAD_LETTER_PARTITION), -1), number(text(record, Headers.DEAD_LETTER_OFFSET), -1),
        record.key() == null ? null : shown(new String(record.key(), UTF_8)), size, cutFrom != null, ownHeaders(record));
  }

  /** The offset of the letter that this record marks as sent again, or -1 if it is no marker. */
  static long resent(ConsumerRecord<byte[], byte[]> record) {
    return number(text(record, Headers.DEAD_LETTER_RESENT), -1);
  }

  static ProducerRecord<byte[], byte[]> marker(ConsumerRecord<byte[], byte[]> letter) {
    ProducerRecord<byte[], byte[]> marker = new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(), null);
    marker.headers().add(Headers.DEAD_LETTER_RESENT, Long.toString(letter.offset()).getBytes(UTF_8));
    return marker;
  }

  /** The record as it was before it was given up. */
  static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> letter) {
    ProducerRecord<byte[], byte[]> original =
        new ProducerRecord<>(text(letter, Headers.DEAD_LETTER_TOPIC), null, letter.key(), letter.value());
    for (Header header : letter.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        original.headers().add(header);
      }
    }
    return original;
  }

  private static Map<String, String> ownHeaders(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> own = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      if (!header.key().startsWith(PREFIX) && header.value() != null) {
        own.put(shown(header.key()), shown(new String(header.value(), UTF_8)));
      }
    }
    return own;
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Instant.parse(String.valueOf(text(record, Headers.DEAD_LETTER_TIME)));
    } catch (DateTimeException missing) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  /** Many letters are held at once, and what is in them may be of any size. */
  private static String shown(String text) {
    return text == null || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static long number(String text, long otherwise) {
    try {
      return text == null ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
