package vn.biennien.search.entity;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.phrase;
import static vn.biennien.search.elastic.Dsl.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.EntityNames;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Matching;

/** Asks the index of entities. */
@ApplicationScoped
public class KnownNames implements EntityNames {

  private static final int MOST = 100;
  private static final int MOST_KEPT = 5_000;
  /** A new bearer of a name that others have may be found so much later. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Elastic elastic;
  private final String alias;
  private final Cache<Question, Set<String>> known = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

  private record Question(Field field, String name, Matching matching) {
  }

  KnownNames(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    this.alias = config.entities();
  }

  /** What nobody is called is looked up each time: the next article may name them. */
  @Override
  public Set<String> keys(Field field, String name, Matching matching) {
    Question question = new Question(field, name, matching);
    Set<String> keys = known.getIfPresent(question);
    if (keys == null) {
      keys = lookUp(field, name, matching);
      if (!keys.isEmpty()) {
        known.put(question, keys);
      }
    }
    return keys;
  }

  private Set<String> lookUp(Field field, String name, Matching matching) {
    ObjectNode body = object().put("size", MOST).put("track_total_hits", false);
    body.putArray("_source").add("key").add("names");
    body.set("query", bool().filter(term("type", field.type().name())).filter(phrase("names", name, matching.analyzer(), 0)).build());
    body.putArray("sort").add(object().put("count", "desc")).add(object().put("key", "asc"));
    Set<String> all = new LinkedHashSet<>();
    Set<String> whole = new LinkedHashSet<>();
    for (JsonNode hit : elastic.search(alias, body).path("hits").path("hits")) {
      String key = hit.path("_source").path("key").asText();
      all.add(key);
      // The marks were compared by the search.
      for (JsonNode known : hit.path("_source").path("names")) {
        if (bare(known.asText()).equals(bare(name))) {
          whole.add(key);
        }
      }
    }
    return whole.isEmpty() ? all : whole;
  }

  private static String bare(String name) {
    return Letters.fold(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("[\\s-]+", " ").strip();
  }
}
