package vn.biennien.search.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.index.StoredArticle;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Articles by id. */
@ApplicationScoped
public class Articles {

  private final Elastic elastic;
  private final Gazetteer gazetteer;
  private final String alias;

  Articles(Elastic elastic, Gazetteer gazetteer, IndexConfig config) {
    this.elastic = elastic;
    this.gazetteer = gazetteer;
    this.alias = config.articles();
  }

  /** @throws ProblemException if there is none, or it was taken back */
  ArticleView get(UUID id) {
    return ArticleView.of(event(id), gazetteer);
  }

  /** The event that the article was indexed from. @throws ProblemException as {@link #get} */
  EnrichedArticle event(UUID id) {
    JsonNode source = source(id);
    if (source.path("retracted").asBoolean()) {
      throw new ProblemException(ProblemType.GONE, "The article " + id + " was taken back by its source.");
    }
    return StoredArticle.read(source);
  }

  private JsonNode source(UUID id) {
    try {
      return elastic.ask("GET", "/" + alias + "/_doc/" + id, null).path("_source");
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        throw new ProblemException(ProblemType.NOT_FOUND, "There is no article " + id + ".");
      }
      throw e;
    }
  }
}
