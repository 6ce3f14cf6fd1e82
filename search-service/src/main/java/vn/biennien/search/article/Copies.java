package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;

/**
 * Folds copies of a story into one hit: the one that was published first of those that the search finds. Which that is
 * does not depend on the page or the order, so each story is shown once, whatever page its copies would be on.
 */
@ApplicationScoped
public class Copies {

  private static final String FIELD = "content.fingerprint";
  /** Two bands of twelve in common, see docs/decisions/0007. */
  private static final int BANDS_IN_COMMON = 2;
  /** A story that is printed everywhere has some dozens of copies. */
  private static final int MOST = 1000;

  private final Elastic elastic;
  private final String alias;

  Copies(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    this.alias = config.articles();
  }

  /** Articles that are copies of one with this fingerprint, itself included. */
  static ObjectNode of(List<String> fingerprint) {
    ObjectNode copies = bool().anyOf(fingerprint.stream().map(band -> term(FIELD, band)).toList()).build();
    ((ObjectNode) copies.get("bool")).put("minimum_should_match", Math.min(BANDS_IN_COMMON, fingerprint.size()));
    return copies;
  }

  /**
   * @param query what the search finds
   * @param hits  a page of it
   * @return for each hit that is to be shown how many copies stand behind it; the others are copies of an older one
   */
  Map<String, Integer> fold(ObjectNode query, JsonNode hits) {
    List<ObjectNode> groups = new ArrayList<>();
    for (JsonNode hit : hits) {
      List<String> fingerprint = new ArrayList<>();
      hit.path("_source").path("content").path("fingerprint").forEach(band -> fingerprint.add(band.asText()));
      if (!fingerprint.isEmpty()) {
        ObjectNode group = of(fingerprint);
        ((ObjectNode) group.get("bool")).put("_name", hit.path("_id").asText());
        groups.add(group);
      }
    }
    Map<String, Integer> shown = new HashMap<>();
    hits.forEach(hit -> shown.put(hit.path("_id").asText(), 0));
    if (!groups.isEmpty()) {
      count(members(query, groups), shown);
    }
    return shown;
  }

  /** Oldest first; each tells by the names of the queries it matches whose copy it is. */
  private JsonNode members(ObjectNode query, List<ObjectNode> groups) {
    ObjectNode body = object().put("size", MOST).put("_source", false).put("track_total_hits", false);
    body.set("query", bool().filter(bool().anyOf(groups).build()).filter(query).build());
    body.putArray("sort").add(object().put("ordered", "asc")).add(object().put("id", "asc"));
    return elastic.search(alias, body).path("hits").path("hits");
  }

  private static void count(JsonNode members, Map<String, Integer> shown) {
    Map<String, Integer> sizes = new HashMap<>();
    for (JsonNode member : members) {
      String id = member.path("_id").asText();
      for (JsonNode name : member.path("matched_queries")) {
        String hit = name.asText();
        if (sizes.merge(hit, 1, Integer::sum) == 1 && !hit.equals(id)) {
          shown.remove(hit);
        }
      }
    }
    sizes.forEach((hit, size) -> shown.computeIfPresent(hit, (id, none) -> size - 1));
  }
}
