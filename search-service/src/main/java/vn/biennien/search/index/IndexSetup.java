package vn.biennien.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;

/** The two indices that belong together: the articles, and the entities they name. */
@ApplicationScoped
public class IndexSetup {

  private static final Logger LOG = Logger.getLogger(IndexSetup.class);

  private final Elastic elastic;
  private final Generations articles;
  private final Generations entities;

  IndexSetup(Elastic elastic, IndexConfig config) {
    this.elastic = elastic;
    articles = new Generations(elastic, new Aliases(config.articles()), IndexDefinition.ARTICLES);
    entities = new Generations(elastic, new Aliases(config.entities()), IndexDefinition.ENTITIES);
  }

  Generations articles() {
    return articles;
  }

  Generations entities() {
    return entities;
  }

  /** Makes what is not there. @throws vn.biennien.search.elastic.ElasticsearchAwayException if that cannot be done now */
  void ensure() {
    articles.ensure();
    entities.ensure();
  }

  /** Whether the mappings are older than this service's. Newer ones, of a service that is being replaced, are left alone. */
  boolean outdated() {
    int articlesVersion = articles.current().version();
    int entitiesVersion = entities.current().version();
    if (articlesVersion > articles.definition().version() || entitiesVersion > entities.definition().version()) {
      LOG.warn("the index has a mapping of a newer service; it is left as it is");
      return false;
    }
    return articlesVersion < articles.definition().version() || entitiesVersion < entities.definition().version();
  }

  /** Whether searches can be answered from the index that is there; one of an older service may have to be filled anew first. */
  boolean readable() {
    return articles.current().version() >= IndexDefinition.READABLE;
  }

  /** Whether a rebuild moved the aliases and was cut off before it had caught up. */
  boolean halfDone() {
    return !articles.older().isEmpty() || !entities.older().isEmpty();
  }

  /** Lets both new indices answer from one moment on. */
  void swap(String articlesIndex, String entitiesIndex) {
    ObjectNode body = Dsl.object();
    ArrayNode actions = body.putArray("actions");
    articles.swap(articlesIndex, actions);
    entities.swap(entitiesIndex, actions);
    elastic.change("POST", "/_aliases", body);
  }
}
