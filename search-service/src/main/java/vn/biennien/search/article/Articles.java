package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.ids;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.Filters;
import vn.biennien.search.stored.StoredColumn;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Articles by id. */
@ApplicationScoped
public class Articles {

  /** Changes nothing of what is found, but a hit tells whether it is met. */
  private static final ObjectNode RETRACTED = named(Filters.retracted());

  private final Elastic elastic;
  private final Gazetteer gazetteer;
  private final String alias;

  Articles(Elastic elastic, Gazetteer gazetteer, IndexConfig config) {
    this.elastic = elastic;
    this.gazetteer = gazetteer;
    this.alias = config.articles();
  }

  private static ObjectNode named(ObjectNode query) {
    return object().set("bool", object().put("_name", "retracted").set("filter", query));
  }

  /** @throws ProblemException if there is none, or it was taken back */
  ArticleView get(UUID id) {
    return ArticleView.of(event(id), gazetteer);
  }

  /** The event that the article was indexed from. @throws ProblemException as {@link #get} */
  EnrichedArticle event(UUID id) {
    ObjectNode body = object().put("size", 1).put("track_total_hits", false);
    body.set("query", bool().filter(ids(List.of(id.toString()))).should(RETRACTED).build());
    StoredColumn.ask(body);
    JsonNode hit = elastic.search(alias, body).path("hits").path("hits").path(0);
    if (hit.isMissingNode()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "There is no article " + id + ".");
    }
    if (!hit.path("matched_queries").isEmpty()) {
      throw new ProblemException(ProblemType.GONE, "The article " + id + " was taken back by its source.");
    }
    return StoredColumn.of(hit).article();
  }
}
