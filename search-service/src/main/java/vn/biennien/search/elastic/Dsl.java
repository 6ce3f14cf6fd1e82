package vn.biennien.search.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import vn.biennien.contracts.Json;

/** The parts of Elasticsearch's query language that are used here, as JSON. */
public final class Dsl {

  private Dsl() {
  }

  public static ObjectNode object() {
    return Json.MAPPER.createObjectNode();
  }

  public static ArrayNode array(Collection<? extends JsonNode> nodes) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    array.addAll(nodes);
    return array;
  }

  public static ArrayNode strings(Collection<String> values) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  public static ObjectNode matchAll() {
    return object().set("match_all", object());
  }

  public static ObjectNode term(String field, String value) {
    return object().set("term", object().put(field, value));
  }

  public static ObjectNode term(String field, boolean value) {
    return object().set("term", object().put(field, value));
  }

  public static ObjectNode terms(String field, Collection<String> values) {
    return object().set("terms", object().set(field, strings(values)));
  }

  public static ObjectNode prefix(String field, String value) {
    return object().set("prefix", object().put(field, value));
  }

  public static ObjectNode ids(Collection<String> ids) {
    return object().set("ids", object().set("values", strings(ids)));
  }

  /** All of the text's words in the field. */
  public static ObjectNode match(String field, String text, String analyzer) {
    return object().set("match", object().set(field,
        object().put("query", text).put("analyzer", analyzer).put("operator", "and")));
  }

  /** The text's words in order with at most {@code slop} moves. */
  public static ObjectNode phrase(String field, String text, String analyzer, int slop) {
    return object().set("match_phrase", object().set(field,
        object().put("query", text).put("analyzer", analyzer).put("slop", slop)));
  }

  /** A query that counts with a fixed score. */
  public static ObjectNode constant(JsonNode filter, double boost) {
    return object().set("constant_score", object().put("boost", boost).set("filter", filter));
  }

  /** The best of several. */
  public static ObjectNode best(Collection<? extends JsonNode> queries, double others) {
    return object().set("dis_max", object().put("tie_breaker", others).set("queries", array(queries)));
  }

  /** Sets the boost of a query of one field, and returns it. */
  public static ObjectNode boost(ObjectNode fieldQuery, double boost) {
    ((ObjectNode) fieldQuery.elements().next().elements().next()).put("boost", boost);
    return fieldQuery;
  }

  /** Makes a search give columns of its hits and nothing else of them, not even their {@code _id}; returns it. */
  public static ObjectNode columns(ObjectNode search, String... columns) {
    ArrayNode fields = search.put("stored_fields", "_none_").putArray("docvalue_fields");
    for (String column : columns) {
      fields.add(column);
    }
    return search;
  }

  public static Bool bool() {
    return new Bool();
  }
}
