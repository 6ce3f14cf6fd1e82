package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.index.StoredArticle;
import vn.biennien.search.index.StoredColumn;
import vn.biennien.search.paging.Cursor;
import vn.biennien.search.paging.Cursors;
import vn.biennien.search.paging.PointsInTime;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.query.Sort;
import vn.biennien.web.problem.ProblemException;

/**
 * Searches page by page.
 *
 * <p>By date, a page begins after the last hit's date and id: what comes in meanwhile moves nothing. By relevance the
 * scores themselves move with the index, so from the second page on a point in time is read; it starts with what the first
 * page did not show.
 */
@ApplicationScoped
public class ArticleSearch {

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final Aggregations aggregations;
  private final Copies copies;
  private final Cursors cursors;
  private final PointsInTime points;
  private final SearchConfig config;
  private final String alias;
  private final Clock clock = Clock.systemUTC();

  ArticleSearch(Elastic elastic, QueryBuilder builder, Aggregations aggregations, Copies copies, Cursors cursors,
      PointsInTime points, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.aggregations = aggregations;
    this.copies = copies;
    this.cursors = cursors;
    this.points = points;
    this.config = config;
    this.alias = index.articles();
  }

  /** @throws ProblemException if the request's cursor cannot be followed any more */
  ArticlePage search(SearchRequest request) {
    return request.cursor() == null ? first(request) : further(request);
  }

  private ArticlePage first(SearchRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ArticlePage page = null;
    for (Matching matching : Matching.values()) {
      Cursor start = new Cursor(request.hash(), matching, List.of(), null, now, List.of());
      page = page(request, start, elastic.search(alias, body(request, start)));
      if (page.total().value() > 0 || request.query().text().isEmpty()) {
        return page;
      }
    }
    return page;
  }

  private ArticlePage further(SearchRequest request) {
    Cursor cursor = request.cursor();
    if (request.sort() != Sort.RELEVANCE) {
      return page(request, cursor, elastic.search(alias, body(request, cursor)));
    }
    Cursor pinned = points.pin(cursor, alias);
    return page(request, pinned, points.search(body(request, pinned), pinned));
  }

  /** The search as Elasticsearch gets it. */
  ObjectNode body(SearchRequest request, Cursor cursor) {
    boolean firstPage = request.cursor() == null;
    ObjectNode body = object().put("size", request.size());
    // Pages after the first do not count again.
    body.put("track_total_hits", firstPage ? config.exactTotal() : request.size() + 1);
    StoredColumn.ask(body);
    body.set("query", query(request, cursor));
    body.set("sort", sort(request.sort(), cursor.pit() == null ? "id" : "_shard_doc"));
    if (!cursor.after().isEmpty()) {
      body.set("search_after", Dsl.array(cursor.after()));
    }
    return body;
  }

  /**
   * Counts by themselves: what is found need not be scored for them, Elasticsearch keeps their answer until the index changes,
   * and how many articles there are is known.
   */
  private JsonNode counts(SearchRequest request, Matching matching, long total) {
    ObjectNode body = object().put("size", 0).put("track_total_hits", false);
    body.set("query", builder.build(request.query(), matching));
    body.set("aggs", aggregations.of(request.query(), total));
    return aggregations.counted(elastic.search(alias, body).path("aggregations"));
  }

  private ObjectNode query(SearchRequest request, Cursor cursor) {
    ObjectNode query = request.sort() == Sort.RELEVANCE
        ? builder.ranked(request.query(), cursor.matching(), cursor.now())
        : builder.build(request.query(), cursor.matching());
    return cursor.seen().isEmpty() ? query : bool().must(query).not(Dsl.ids(cursor.seen())).build();
  }

  /** @param tie parts hits that are equal: the id, or within a point in time the place in the index, which costs nothing */
  private static JsonNode sort(Sort sort, String tie) {
    List<ObjectNode> keys = new ArrayList<>();
    keys.add(switch (sort) {
      case RELEVANCE -> object().put("_score", "desc");
      case NEWEST -> object().set("ordered", object().put("order", "desc"));
      case OLDEST -> object().set("ordered", object().put("order", "asc"));
      case MENTIONED -> object().set("days", object().put("order", "desc").put("mode", "max").put("missing", "_last"));
    });
    keys.add(object().put(tie, "asc"));
    return Dsl.array(keys);
  }

  private ArticlePage page(SearchRequest request, Cursor cursor, JsonNode answer) {
    List<StoredArticle> articles = StoredColumn.all(answer);
    List<Hit> hits = hits(request, cursor, articles);
    String next = next(request, cursor, answer, articles);
    if (request.cursor() != null) {
      return new ArticlePage(cursor.matching(), null, hits, null, null, null, next);
    }
    JsonNode found = answer.path("hits").path("total");
    long total = found.path("value").asLong();
    JsonNode counts = total == 0 ? MissingNode.getInstance() : counts(request, cursor.matching(), total);
    return new ArticlePage(cursor.matching(), new ArticlePage.Total(total, found.path("relation").asText()), hits,
        aggregations.facets(counts), aggregations.histograms(request.query(), counts), aggregations.estimates(total), next);
  }

  private List<Hit> hits(SearchRequest request, Cursor cursor, List<StoredArticle> found) {
    List<Hit> hits = new ArrayList<>();
    if (!request.fold()) {
      found.forEach(article -> hits.add(Hits.of(article, null)));
      return hits;
    }
    Map<String, Integer> shown = copies.fold(builder.build(request.query(), cursor.matching()), found);
    for (StoredArticle article : found) {
      Integer more = shown.get(article.id().toString());
      if (more != null) {
        hits.add(Hits.of(article, more == 0 ? null : more));
      }
    }
    return hits;
  }

  private String next(SearchRequest request, Cursor cursor, JsonNode answer, List<StoredArticle> articles) {
    JsonNode hits = answer.path("hits").path("hits");
    if (hits.size() < request.size()) {
      return null;
    }
    if (request.cursor() == null && request.sort() == Sort.RELEVANCE) {
      List<String> seen = articles.stream().map(article -> article.id().toString()).toList();
      return cursors.write(new Cursor(cursor.query(), cursor.matching(), List.of(), null, cursor.now(), seen));
    }
    List<JsonNode> after = new ArrayList<>();
    hits.get(hits.size() - 1).path("sort").forEach(after::add);
    // Elasticsearch may give the point in time another id with each answer.
    String pit = answer.path("pit_id").asText(cursor.pit());
    return cursors.write(new Cursor(cursor.query(), cursor.matching(), after, pit, cursor.now(), cursor.seen()));
  }
}
