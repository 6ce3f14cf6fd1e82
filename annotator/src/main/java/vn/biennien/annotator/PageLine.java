package vn.biennien.annotator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import vn.biennien.enrichment.Page;

/**
 * A page as a line of JSON.
 *
 * @param id   as given, or null
 * @param page what to tag
 */
record PageLine(String id, Page page) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Lines.LONGEST).build()).build()).build();

  /** @throws IllegalArgumentException if the line is no page; the message says why */
  static PageLine read(byte[] line) {
    JsonNode json = parse(line);
    if (!json.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    String raw = text(json, "raw");
    String text = raw != null ? raw : text(json, "text");
    String html = text(json, "html");
    if (text == null && html == null) {
      throw new IllegalArgumentException("none of raw, text and html is there");
    }
    return new PageLine(text(json, "id"), new Page(text(json, "url"), text(json, "title"), instant(text(json, "publishedAt")),
        text(json, "language"), text, html));
  }

  private static JsonNode parse(byte[] line) {
    try {
      return JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " is no string");
    }
    return value.textValue();
  }

  /** A day or a time with an offset; a day is its start in Vietnam. */
  static Instant instant(String time) {
    if (time == null || time.isBlank()) {
      return null;
    }
    try {
      return time.length() == 10 ? LocalDate.parse(time).atStartOfDay(VIETNAM).toInstant()
          : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("publishedAt is no day (2025-07-01) and no time with an offset", e);
    }
  }
}
