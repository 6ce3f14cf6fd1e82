package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.enrichment.content.Fingerprint;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.index.StoredArticle;

/**
 * Folds copies of a story into one hit: the one that was published first of those that the search finds. Which that is
 * does not depend on the page or the order, so each story is shown once, whatever page its copies would be on.
 */
@ApplicationScoped
public class Copies {

  private static final String ID = "id";
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
   * @param found a page of it
   * @return for each hit that is to be shown how many copies stand behind it; the others are copies of an older one
   */
  Map<String, Integer> fold(ObjectNode query, List<StoredArticle> found) {
    Map<String, List<String>> fingerprints = new LinkedHashMap<>();
    Map<String, Integer> shown = new HashMap<>();
    for (StoredArticle article : found) {
      String id = article.id().toString();
      shown.put(id, 0);
      if (!article.fingerprint().isEmpty()) {
        fingerprints.put(id, article.fingerprint());
      }
    }
    if (!fingerprints.isEmpty()) {
      count(members(query, fingerprints.values()), fingerprints, shown);
    }
    return shown;
  }

  /**
   * All copies of the hits, oldest first, out of columns alone: to read an article's stored part takes longer than to find it. Whose copy
   * each is tells its fingerprint: queries with names, which Elasticsearch asks for each member once more, take as long again.
   */
  private JsonNode members(ObjectNode query, Collection<List<String>> fingerprints) {
    ObjectNode body = object().put("size", MOST).put("stored_fields", "_none_").put("track_total_hits", false);
    body.putArray("docvalue_fields").add(ID).add(FIELD);
    body.set("query", bool().filter(bool().anyOf(fingerprints.stream().map(Copies::of).toList()).build()).filter(query).build());
    body.putArray("sort").add(object().put("ordered", "asc")).add(object().put(ID, "asc"));
    return elastic.search(alias, body).path("hits").path("hits");
  }

  private static void count(JsonNode members, Map<String, List<String>> fingerprints, Map<String, Integer> shown) {
    Map<String, Integer> sizes = new HashMap<>();
    for (JsonNode member : members) {
      String id = member.path("fields").path(ID).path(0).asText();
      List<String> bands = strings(member.path("fields").path(FIELD));
      fingerprints.forEach((hit, fingerprint) -> {
        if (Fingerprint.areCopies(fingerprint, bands) && sizes.merge(hit, 1, Integer::sum) == 1 && !hit.equals(id)) {
          shown.remove(hit);
        }
      });
    }
    sizes.forEach((hit, size) -> shown.computeIfPresent(hit, (id, none) -> size - 1));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(string -> strings.add(string.asText()));
    return strings;
  }
}
