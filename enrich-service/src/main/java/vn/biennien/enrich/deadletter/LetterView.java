package vn.biennien.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A letter as it stands on the topic.
 *
 * @param partition of the dead-letter topic
 * @param offset    in that partition
 * @param written   when the broker took it
 * @param key       the record's key as text, or null
 * @param headers   all of them as text: the record's own, and those of the dead letter, {@code dl_reason} …
 * @param payload   the record's value, or null if it has none
 */
record LetterView(int partition, long offset, Instant written, String key, Map<String, String> headers, Payload payload) {

  /**
   * @param encoding {@code text} if it is UTF-8, else {@code base64}
   * @param size     in bytes, of what is on the topic
   * @param data     all of it
   */
  record Payload(String encoding, int size, String data) {

    static Payload of(byte[] value) {
      try {
        return new Payload("text", value.length, UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
      } catch (CharacterCodingException e) {
        return new Payload("base64", value.length, Base64.getEncoder().encodeToString(value));
      }
    }
  }

  static LetterView of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
    }
    return new LetterView(record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : new String(record.key(), UTF_8), headers,
        record.value() == null ? null : Payload.of(record.value()));
  }
}
