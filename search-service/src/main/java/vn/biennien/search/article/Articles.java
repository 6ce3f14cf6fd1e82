package vn.biennien.search.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.index.StoredArticle;
import vn.biennien.search.index.StoredColumn;
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
    ObjectNode body = Dsl.object().put("size", 1).put("track_total_hits", false).set("query", Dsl.ids(List.of(id.toString())));
    StoredColumn.ask(body);
    JsonNode hits = elastic.search(alias, body).path("hits").path("hits");
    if (hits.isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is no article " + id + ".");
    }
    return StoredColumn.of(hits.get(0)).map(StoredArticle::article)
        .orElseThrow(() -> new ProblemException(ProblemType.GONE, "The article " + id + " was taken back by its source."));
  }
}
