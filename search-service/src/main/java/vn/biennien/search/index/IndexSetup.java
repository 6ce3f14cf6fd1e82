package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;

/** Makes the indices that do not exist yet. Several instances may do this at once. */
@ApplicationScoped
public class IndexSetup {

  private static final Logger LOG = Logger.getLogger(IndexSetup.class);

  private final Elastic elastic;
  private final Aliases articles;
  private final Aliases entities;

  IndexSetup(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    this.articles = new Aliases(config.articles());
    this.entities = new Aliases(config.entities());
  }

  Aliases articles() {
    return articles;
  }

  Aliases entities() {
    return entities;
  }

  /** @throws vn.biennien.search.elastic.ElasticsearchAwayException if Elasticsearch cannot be reached */
  void ensure() {
    ensure(articles, IndexDefinition.ARTICLES);
    ensure(entities, IndexDefinition.ENTITIES);
  }

  private void ensure(Aliases aliases, IndexDefinition definition) {
    if (elastic.exists("/_alias/" + aliases.write())) {
      return;
    }
    String index = aliases.index(highest(aliases) + 1);
    try {
      elastic.change("PUT", "/" + index, definition.create(aliases));
      LOG.infof("index %s created with mapping %d", index, definition.version());
    } catch (ElasticsearchException e) {
      // Another instance was quicker.
      if (!e.type().equals("resource_already_exists_exception")) {
        throw e;
      }
    }
  }

  /** The index behind a write alias, and its mapping's version. */
  Current current(Aliases aliases) {
    JsonNode mappings = elastic.change("GET", "/" + aliases.write() + "/_mapping", null);
    Map.Entry<String, JsonNode> index = mappings.fields().next();
    return new Current(index.getKey(), IndexDefinition.versionOf(index.getValue().path("mappings")));
  }

  /** The highest number that an index has, 0 if there is none. */
  int highest(Aliases aliases) {
    int highest = 0;
    JsonNode indices = elastic.change("GET", "/" + aliases.pattern() + "/_alias", null);
    for (Iterator<String> names = indices.fieldNames(); names.hasNext(); ) {
      highest = Math.max(highest, aliases.generation(names.next()));
    }
    return highest;
  }

  record Current(String index, int version) {
  }
}
