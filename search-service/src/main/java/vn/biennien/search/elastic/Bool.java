package vn.biennien.search.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import vn.biennien.contracts.Json;

/** Builds a {@code bool} query. */
public final class Bool {

  private final ObjectNode body = Json.MAPPER.createObjectNode();

  Bool() {
  }

  public Bool must(JsonNode query) {
    return add("must", query);
  }

  public Bool filter(JsonNode query) {
    return add("filter", query);
  }

  public Bool filters(Collection<? extends JsonNode> queries) {
    queries.forEach(this::filter);
    return this;
  }

  public Bool should(JsonNode query) {
    return add("should", query);
  }

  public Bool not(JsonNode query) {
    return add("must_not", query);
  }

  /** At least one of the queries. */
  public Bool anyOf(List<? extends JsonNode> queries) {
    queries.forEach(this::should);
    body.put("minimum_should_match", 1);
    return this;
  }

  private Bool add(String clause, JsonNode query) {
    body.withArray(clause).add(query);
    return this;
  }

  public ObjectNode build() {
    ObjectNode query = Json.MAPPER.createObjectNode();
    query.set("bool", body);
    return query;
  }
}
