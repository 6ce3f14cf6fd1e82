package vn.biennien.enrich.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.biennien.enrich.errors.ProblemException;
import vn.biennien.enrich.http.StrictJson;
import vn.biennien.enrich.http.Violations;

/** Takes the fields out of a JSON object one by one and gathers all that is wrong with them. */
final class Fields {

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final Violations violations = new Violations();

  Fields(ObjectNode object) {
    this.object = object;
  }

  void wrong(String field, String message) {
    violations.add(field, message);
  }

  /** Whether the field is not there, or null. */
  boolean missing(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull();
  }

  /**
   * The string in the field; null if it is not there, null, or wrong.
   *
   * @param check what is wrong with a value, or null
   */
  String string(String field, int maxChars, UnaryOperator<String> check) {
    known.add(field);
    if (missing(field)) {
      return null;
    }
    JsonNode node = object.get(field);
    if (!node.isTextual()) {
      wrong(field, "must be a string, not " + StrictJson.name(node));
      return null;
    }
    String value = node.textValue();
    String wrong = value.length() > maxChars
        ? "must have at most " + maxChars + " characters, not " + value.length()
        : check.apply(value);
    if (wrong != null) {
      wrong(field, wrong);
      return null;
    }
    return value;
  }

  /**
   * The string in the field made into something; null if it is not there or wrong.
   *
   * @param parse throws {@link IllegalArgumentException} with a message for the client
   */
  <T> T parsed(String field, int maxChars, Function<String, T> parse) {
    String value = string(field, maxChars, Characters::wrongInName);
    if (value == null) {
      return null;
    }
    try {
      return parse.apply(value);
    } catch (IllegalArgumentException e) {
      wrong(field, e.getMessage());
      return null;
    }
  }

  /** @throws ProblemException naming every field that was wrong or is not known */
  void finish() {
    // Said, not ignored: a misspelt field would silently lose what it holds.
    object.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        wrong(Violations.shown(name), "is not a known field");
      }
    });
    violations.check();
  }
}
