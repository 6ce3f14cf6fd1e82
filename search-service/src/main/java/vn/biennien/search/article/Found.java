package vn.biennien.search.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Hits as Elasticsearch gave them.
 *
 * @param hits best or first ones first
 * @param most how many articles a search finds at most, {@link Long#MAX_VALUE} if they were not all counted
 */
record Found(List<JsonNode> hits, long most) {

  static Found of(JsonNode answer) {
    List<JsonNode> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hits::add);
    JsonNode total = answer.path("hits").path("total");
    return new Found(hits, total.path("relation").asText().equals("eq") ? total.path("value").asLong() : Long.MAX_VALUE);
  }
}
