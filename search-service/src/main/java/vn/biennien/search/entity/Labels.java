package vn.biennien.search.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.enrichment.gazetteer.Entry;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;

/** The names to show for entity keys: the gazetteer's, else the one in the entity index, remembered. Thread-safe. */
@ApplicationScoped
public class Labels {

  private static final int MOST = 50_000;

  private final Elastic elastic;
  private final Gazetteer gazetteer;
  private final String alias;
  private final Map<String, String> known = new LinkedHashMap<>(1024, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  };

  Labels(Elastic elastic, Gazetteer gazetteer, IndexConfig config) {
    this.elastic = elastic;
    this.gazetteer = gazetteer;
    this.alias = config.entities();
  }

  /**
   * @param byKey    a label for each key
   * @param complete whether something is known of each; the others have one that is made of the key, until the entity index shows their
   *                 document, seconds after the article
   */
  public record Found(Map<String, String> byKey, boolean complete) {
  }

  public Found of(Collection<String> keys) {
    Map<String, String> labels = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (String key : keys) {
      String label = gazetteer.byId(key).map(Entry::name).orElseGet(() -> remembered(key));
      if (label == null) {
        missing.add(key);
      } else {
        labels.put(key, label);
      }
    }
    if (!missing.isEmpty()) {
      ask(missing, labels);
    }
    boolean complete = labels.keySet().containsAll(missing);
    missing.forEach(key -> labels.computeIfAbsent(key, Labels::fromKey));
    return new Found(labels, complete);
  }

  private String remembered(String key) {
    synchronized (known) {
      return known.get(key);
    }
  }

  private void ask(Collection<String> keys, Map<String, String> labels) {
    ObjectNode body = Dsl.object().put("size", keys.size()).put("track_total_hits", false);
    body.putArray("_source").add("key").add("label");
    body.set("query", Dsl.bool().filter(Dsl.terms("key", keys)).build());
    for (JsonNode hit : elastic.search(alias, body).path("hits").path("hits")) {
      String key = hit.path("_source").path("key").asText();
      String label = hit.path("_source").path("label").asText();
      labels.put(key, label);
      synchronized (known) {
        known.put(key, label);
      }
    }
  }

  /** {@code person/nguyễn-xuân-ký} is "nguyễn xuân ký". */
  private static String fromKey(String key) {
    String name = key.substring(key.indexOf('/') + 1);
    return name.replace('-', ' ');
  }
}
