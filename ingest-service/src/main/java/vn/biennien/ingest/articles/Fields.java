package vn.biennien.ingest.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.biennien.ingest.errors.Problem;
import vn.biennien.ingest.errors.ProblemException;
import vn.biennien.ingest.http.JsonObjects;

/** Takes the fields out of a JSON object one by one and collects all that is wrong with them. */
final class Fields {

  private static final int MAX_VIOLATIONS = 20;
  private static final int MAX_SHOWN_NAME = 60;

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final List<Problem.Violation> violations = new ArrayList<>();

  Fields(ObjectNode object) {
    this.object = object;
  }

  void wrong(String field, String message) {
    if (violations.size() < MAX_VIOLATIONS) {
      violations.add(new Problem.Violation(field, message));
    }
  }

  /** Whether the field is not there, or null. */
  boolean missing(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull();
  }

  boolean anyWrong() {
    return !violations.isEmpty();
  }

  /** The string in the field; null if it is not there, null, or wrong. */
  String string(String field, int maxChars, UnaryOperator<String> check) {
    known.add(field);
    return check(field, object.get(field), maxChars, check);
  }

  /** The string in the field made into something; null if it is not there or wrong. */
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

  /** The strings by name in the field; empty if it is not there or wrong. */
  SortedMap<String, String> strings(String field, int maxEntries, int maxName, int maxChars) {
    known.add(field);
    SortedMap<String, String> entries = new TreeMap<>();
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return entries;
    }
    if (!node.isObject()) {
      wrong(field, "must be an object of strings, not " + JsonObjects.name(node));
      return entries;
    }
    if (node.size() > maxEntries) {
      wrong(field, "must have at most " + maxEntries + " entries, not " + node.size());
      return entries;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String name = entry.getKey();
      String path = field + "." + shown(name);
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
  void finish() {
    // Said, not ignored: a misspelt field would silently lose what it holds.
    object.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        wrong(shown(name), "is not a known field");
      }
    });
    if (!violations.isEmpty()) {
      throw new ProblemException(Problem.invalid(violations));
    }
  }

  private String check(String path, JsonNode node, int maxChars, UnaryOperator<String> check) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      wrong(path, "must be a string, not " + JsonObjects.name(node));
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

  /** A name from outside, fit to be shown: short, and never half a character. */
  private static String shown(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    return clean.length() <= MAX_SHOWN_NAME ? clean : clean.substring(0, MAX_SHOWN_NAME) + "…";
  }
}
