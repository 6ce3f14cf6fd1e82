package vn.biennien.search.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vn.biennien.contracts.Json;

/** Part of an answer that is kept and given many times, so it is written as JSON only once. */
public final class WrittenJson implements JsonSerializable {

  private final SerializedString json;

  private WrittenJson(SerializedString json) {
    this.json = json;
  }

  public static WrittenJson of(Object value) {
    return new WrittenJson(new SerializedString(new String(Json.write(value), StandardCharsets.UTF_8)));
  }

  @Override
  public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeRawValue(json);
  }

  @Override
  public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(generator, provider);
  }
}
