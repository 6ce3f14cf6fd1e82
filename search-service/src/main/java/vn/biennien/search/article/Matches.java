package vn.biennien.search.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.search.stored.StoredColumn;

/**
 * What Elasticsearch found.
 *
 * @param all  best or first ones first
 * @param most how many articles a search finds at most, {@link Long#MAX_VALUE} if they were not all counted
 */
record Matches(List<Match> all, long most) {

  static Matches of(JsonNode answer) {
    List<Match> all = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      all.add(new Match(StoredColumn.of(hit), hit.path("_score").asDouble(), hit.path("sort")));
    }
    JsonNode total = answer.path("hits").path("total");
    return new Matches(all, total.path("relation").asText().equals("eq") ? total.path("value").asLong() : Long.MAX_VALUE);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }
}
