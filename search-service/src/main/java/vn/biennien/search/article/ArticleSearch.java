package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.article.Counts.Counted;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.highlight.Marker;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.paging.Cursor;
import vn.biennien.search.paging.Cursors;
import vn.biennien.search.paging.PointsInTime;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.query.Sort;
import vn.biennien.search.stored.StoredColumn;
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
  private final BestHits best;
  private final Counts counts;
  private final Copies copies;
  private final Cursors cursors;
  private final PointsInTime points;
  private final SearchConfig config;
  private final String alias;
  private final Clock clock = Clock.systemUTC();

  ArticleSearch(Elastic elastic, QueryBuilder builder, BestHits best, Counts counts, Copies copies, Cursors cursors,
      PointsInTime points, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.best = best;
    this.counts = counts;
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
      Matches found = request.sort() == Sort.RELEVANCE ? best.find(request, start) : Matches.of(elastic.search(alias, body(request, start)));
      page = firstPage(request, start, found);
      if (!found.isEmpty() || request.query().text().isEmpty()) {
        return page;
      }
    }
    return page;
  }

  private ArticlePage further(SearchRequest request) {
    Cursor cursor = request.cursor();
    if (request.sort() != Sort.RELEVANCE) {
      return furtherPage(request, cursor, elastic.search(alias, body(request, cursor)));
    }
    Cursor pinned = points.pin(cursor, alias);
    return furtherPage(request, pinned, points.search(body(request, pinned), pinned));
  }

  /** The search for a page in a fixed order, and for all pages after the first. */
  private ObjectNode body(SearchRequest request, Cursor cursor) {
    boolean firstPage = request.cursor() == null;
    ObjectNode body = object().put("size", request.size());
    StoredColumn.ask(body);
    // Pages after the first do not count again.
    body.put("track_total_hits", firstPage ? config.exactCounts() : request.size() + 1);
    body.set("query", query(request, cursor));
    body.set("sort", sort(request.sort(), cursor.pit() == null ? "id" : "_shard_doc"));
    if (!cursor.after().isEmpty()) {
      body.set("search_after", Dsl.array(cursor.after()));
    }
    return body;
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

  private ArticlePage firstPage(SearchRequest request, Cursor cursor, Matches found) {
    Counted counted = found.isEmpty() ? counts.none(request.query())
        : counts.of(request.query(), cursor.matching(), found);
    return new ArticlePage(cursor.matching(), counted.total(), hits(request, cursor, found.all()), counted.facets(),
        counted.histograms(), counted.estimated(), next(request, cursor, found.all(), null));
  }

  private ArticlePage furtherPage(SearchRequest request, Cursor cursor, JsonNode answer) {
    List<Match> found = Matches.of(answer).all();
    // Elasticsearch may give the point in time another id with each answer.
    String pit = answer.path("pit_id").asText(cursor.pit());
    return new ArticlePage(cursor.matching(), null, hits(request, cursor, found), null, null, null, next(request, cursor, found, pit));
  }

  private List<Hit> hits(SearchRequest request, Cursor cursor, List<Match> found) {
    Marker marker = Marker.of(builder.wanted(request.query(), cursor.matching()));
    if (!request.fold()) {
      return found.stream().map(match -> Hits.of(match.article(), marker, 0)).toList();
    }
    Map<String, Integer> shown = copies.fold(request.query(), cursor.matching(), found);
    return found.stream().filter(match -> shown.containsKey(match.id()))
        .map(match -> Hits.of(match.article(), marker, shown.get(match.id()))).toList();
  }

  private String next(SearchRequest request, Cursor cursor, List<Match> hits, String pit) {
    if (hits.size() < request.size()) {
      return null;
    }
    if (request.cursor() == null && request.sort() == Sort.RELEVANCE) {
      List<String> seen = hits.stream().map(Match::id).toList();
      return cursors.write(new Cursor(cursor.query(), cursor.matching(), List.of(), null, cursor.now(), seen));
    }
    List<JsonNode> after = new ArrayList<>();
    hits.get(hits.size() - 1).sort().forEach(after::add);
    return cursors.write(new Cursor(cursor.query(), cursor.matching(), after, pit, cursor.now(), cursor.seen()));
  }
}
