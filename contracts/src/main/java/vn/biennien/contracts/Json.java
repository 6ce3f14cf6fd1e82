package vn.biennien.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * How events are written as JSON: UTF-8, ISO 8601 times, nulls left out, map keys in order (the same event
 * gives the same bytes). Readers ignore fields they do not know.
 */
public final class Json {

  /** Shared and thread-safe; never reconfigured. */
  public static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .serializationInclusion(JsonInclude.Include.NON_NULL)
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
      .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .build();

  private Json() {
  }

  /** The event as UTF-8 JSON. */
  public static byte[] write(Object event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event that cannot be written: " + event.getClass().getSimpleName(), e);
    }
  }

  /**
   * Reads an event.
   *
   * @throws IOException if the bytes are not JSON or not of that form
   */
  public static <T> T read(byte[] json, Class<T> type) throws IOException {
    return MAPPER.readValue(json, type);
  }
}
