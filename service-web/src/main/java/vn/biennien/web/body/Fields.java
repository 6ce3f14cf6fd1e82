package vn.biennien.web.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.Violations;

/** Takes the fields out of a JSON object one by one and gathers all that is wrong with them. */
public final class Fields {

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final Violations violations = new Violations();

  public Fields(ObjectNode object) {
    this.object = object;
  }

  public void wrong(String field, String message) {
    violations.add(field, message);
  }

  /** Whether the field is not there, or null. */
  public boolean missing(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull();
  }

  public boolean anyWrong() {
    return !violations.isEmpty();
  }

  /**
   * The string in the field; null if it is not there, null, or wrong.
   *
   * @param check what is wrong with a value, or null
   */
  public String string(String field, int maxChars, UnaryOperator<String> check) {
    known.add(field);
    return check(field, object.get(field), maxChars, check);
  }

  /**
   * The string in the field made into something; null if it is not there or wrong.
   *
   * @param parse throws {@link IllegalArgumentException} with a message for the client
   */
  public <T> T parsed(String field, int maxChars, Function<String, T> parse) {
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

  /** The strings by name in the field; empty if it is not there or wrong. */
  public SortedMap<String, String> strings(String field, int maxEntries, int maxName, int maxChars) {
    known.add(field);
    SortedMap<String, String> entries = new TreeMap<>();
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return entries;
    }
    if (!node.isObject()) {
      wrong(field, "must be an object of strings, not " + StrictJson.name(node));
      return entries;
    }
    if (node.size() > maxEntries) {
      wrong(field, "must have at most " + maxEntries + " entries, not " + node.size());
      return entries;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      String path = field + "." + Violations.shown(name);
      if (name.isBlank() || name.length() > maxName || Characters.wrongInName(name) != null) {
        wrong(path, "must have a name of 1 to " + maxName + " characters without control characters");
      } else {
        String value = check(path, entry.getValue(), maxChars, Characters::wrongInText);
        if (value != null) {
          entries.put(name, value);
        }
      }
    }
    return entries;
  }

  /** @throws ProblemException naming every field that was wrong or is not known */
  public void finish() {
    // Said, not ignored: a misspelt field would silently lose what it holds.
    object.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        wrong(Violations.shown(name), "is not a known field");
      }
    });
    violations.check();
  }

  private String check(String path, JsonNode node, int maxChars, UnaryOperator<String> check) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      wrong(path, "must be a string, not " + StrictJson.name(node));
      return null;
    }
    String value = node.textValue();
    if (value.length() > maxChars) {
      wrong(path, "must have at most " + maxChars + " characters, not " + value.length());
      return null;
    }
    String wrong = check.apply(value);
    if (wrong != null) {
      wrong(path, wrong);
      return null;
    }
    return value;
  }
}
