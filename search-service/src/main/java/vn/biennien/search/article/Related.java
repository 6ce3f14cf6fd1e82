package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.ids;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.enrichment.text.Beginning;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.elastic.Bool;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Filters;
import vn.biennien.search.stored.StoredColumn;

/** Articles that have to do with another: about the same, or copies of it. */
@ApplicationScoped
public class Related {

  /** The first names of a story are those it is about. */
  private static final int ENTITIES = 12;
  private static final double ENTITY = 4;
  private static final double TITLE = 2;
  /** UTF-16 units of a text in which rare words are looked for: they are told by its beginning, and one of 5 MB takes no longer. */
  private static final int READ = 10_000;

  private final Elastic elastic;
  private final Articles articles;
  private final String alias;

  Related(Elastic elastic, Articles articles, IndexConfig config) {
    this.elastic = elastic;
    this.articles = articles;
    this.alias = config.articles();
  }

  /** Articles without an order of pages. */
  @Schema(description = "Articles that have to do with another")
  public record Found(List<Hit> hits) {
  }

  /** About the same people, places, bodies and events, with the same rare words; best first, copies left out. */
  Found similar(UUID id, int size) {
    EnrichedArticle article = articles.event(id);
    Bool query = bool().not(Filters.retracted()).not(ids(List.of(id.toString())));
    if (!article.content().fingerprint().isEmpty()) {
      query.not(Copies.of(article.content().fingerprint()));
    }
    List<ObjectNode> any = new ArrayList<>();
    any.add(moreLikeThis(article.content()));
    article.content().entities().stream().limit(ENTITIES).forEach(entity -> any.add(named(entity)));
    return found(query.anyOf(any).build(), object().put("_score", "desc"), size);
  }

  /** A rare name says more than a frequent one, so it is scored like a word, with its frequency. */
  private static ObjectNode named(Entity entity) {
    return object().set("term", object().set(Field.of(entity.type()).label(),
        object().put("value", entity.key()).put("boost", ENTITY)));
  }

  /** Elasticsearch has no text of its own to look into, so it is given the article's. */
  private ObjectNode moreLikeThis(Enrichment article) {
    ObjectNode like = object().put("min_term_freq", 1).put("min_doc_freq", 2).put("max_query_terms", 25)
        .put("minimum_should_match", "30%").put("boost", TITLE);
    like.putArray("fields").add("content.title").add("content.text");
    ObjectNode content = object().put("title", Beginning.of(article.title(), READ)).put("text", Beginning.of(article.text(), READ));
    like.putArray("like").add(object().put("_index", alias).set("doc", object().set("content", content)));
    return object().set("more_like_this", like);
  }

  /** Copies of the article at other addresses, oldest first. */
  Found duplicates(UUID id, int size) {
    List<String> fingerprint = articles.event(id).content().fingerprint();
    return fingerprint.isEmpty() ? new Found(List.of()) : found(bool().not(Filters.retracted())
        .not(ids(List.of(id.toString()))).filter(Copies.of(fingerprint)).build(), object().put("ordered", "asc"), size);
  }

  private Found found(ObjectNode query, ObjectNode sort, int size) {
    ObjectNode body = object().put("size", size).put("track_total_hits", false);
    StoredColumn.ask(body);
    body.set("query", query);
    body.putArray("sort").add(sort).add(object().put("id", "asc"));
    return new Found(StoredColumn.all(elastic.search(alias, body)).stream().map(Hits::of).toList());
  }
}
