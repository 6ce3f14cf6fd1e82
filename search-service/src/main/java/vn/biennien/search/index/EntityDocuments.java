package vn.biennien.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.gazetteer.Gazetteer;

/** The document of an entity: what it is called, for labels and for suggestions. */
@ApplicationScoped
public class EntityDocuments {

  /** The longest id that Elasticsearch takes. */
  private static final int ID_BYTES = 512;

  private final Gazetteer gazetteer;

  EntityDocuments(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a key is short enough to have a document. */
  static boolean fits(String key) {
    return key.length() <= ID_BYTES / 3 || key.getBytes(StandardCharsets.UTF_8).length <= ID_BYTES;
  }

  byte[] of(Entity entity) {
    Map<String, Object> document = new TreeMap<>();
    document.put("key", entity.key());
    document.put("type", entity.type());
    document.put("label", entity.name());
    document.put("names", names(entity));
    document.put("count", 1);
    return Json.write(document);
  }

  private Collection<String> names(Entity entity) {
    Set<String> names = new LinkedHashSet<>();
    names.add(entity.name());
    names.addAll(new TreeMap<>(entity.names()).values());
    gazetteer.byId(entity.id()).ifPresent(entry -> {
      names.addAll(entry.vi());
      names.addAll(entry.en());
      names.addAll(entry.zh());
    });
    return names;
  }
}
