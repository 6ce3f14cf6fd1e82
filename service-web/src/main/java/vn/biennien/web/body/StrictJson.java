package vn.biennien.web.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Reads bytes from outside as one JSON object, strictly: UTF-8, no duplicate fields, nothing after it. */
public final class StrictJson {

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Field names of strangers are not worth interning, and interning them can be made to collide.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(20)
              .maxNameLength(1_000)
              .maxNumberLength(100)
              // The body is bounded before it gets here.
              .maxStringLength(Integer.MAX_VALUE)
              .build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private StrictJson() {
  }

  /**
   * @throws ProblemException if the bytes are not UTF-8, not JSON (with line and column), or not an object
   */
  public static ObjectNode object(byte[] body) {
    JsonNode node = parse(decode(body));
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw malformed("The body must be a JSON object"
        + (node.isMissingNode() ? ", it is empty." : ", not " + name(node) + "."));
  }

  /** What a JSON value is, in words: {@code a number}. */
  public static String name(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      case OBJECT -> "an object";
      case STRING -> "a string";
      default -> "null";
    };
  }

  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The body is not UTF-8.");
    }
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
      throw malformed("The body is not well-formed JSON" + place + ".");
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED, detail);
  }
}
