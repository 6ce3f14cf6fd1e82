package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.constant;
import static vn.biennien.search.elastic.Dsl.matchAll;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.paging.Cursor;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.Node;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.stored.StoredColumn;

/**
 * The first page by relevance, in two stages: a cheap query gives candidates, for which Elasticsearch leaves out most articles unread;
 * the full one looks at the best of them closely and puts them in order. To ask each article in full would take ten times as long.
 */
@ApplicationScoped
public class BestHits {

  /** What a candidate gets that the full query finds; the others have nothing. */
  private static final double FOUND = 1;
  private static final int MOST_SCARCE = 10_000;

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final Counts counts;
  private final SearchConfig config;
  private final String alias;
  /** Questions of which few candidates were hits: whoever asks the same again need not look at them first. */
  private final Cache<Question, Boolean> scarce;

  private record Question(ArticleQuery query, Matching matching) {
  }

  BestHits(Elastic elastic, QueryBuilder builder, Counts counts, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.counts = counts;
    this.config = config;
    this.alias = index.articles();
    this.scarce = Caffeine.newBuilder().maximumSize(MOST_SCARCE).expireAfterWrite(config.kept()).build();
  }

  /** @param start of the search: with its matching and its time */
  Matches find(SearchRequest request, Cursor start) {
    if (request.query().text().filter(Node::scores).isEmpty()) {
      return Matches.of(elastic.search(alias, candidates(request, start)));
    }
    Question question = new Question(request.query(), start.matching());
    if (scarce.getIfPresent(question) == null) {
      int looked = Math.max(config.candidates(), request.size());
      Matches candidates = Matches.of(elastic.search(alias, rescored(request, start, looked)));
      List<Match> hits = candidates.all().stream().filter(hit -> hit.score() >= FOUND).toList();
      if (hits.size() == request.size() || candidates.most() <= looked) {
        return new Matches(hits, candidates.most());
      }
      // Few of the candidates are hits: others may be among those that were not looked at.
      scarce.put(question, true);
    }
    return Matches.of(elastic.search(alias,
        body(request, start).set("query", builder.ranked(request.query(), start.matching(), start.now()))));
  }

  private ObjectNode rescored(SearchRequest request, Cursor start, int looked) {
    ObjectNode closely = object().put("query_weight", 0).put("rescore_query_weight", 1);
    closely.set("rescore_query", bool().must(builder.closely(request.query(), start.matching(), start.now()))
        .should(constant(matchAll(), FOUND)).build());
    ObjectNode body = candidates(request, start);
    body.putObject("rescore").put("window_size", looked).set("query", closely);
    return body;
  }

  private ObjectNode candidates(SearchRequest request, Cursor start) {
    return body(request, start).set("query", builder.candidates(request.query(), start.matching(), start.now()));
  }

  private ObjectNode body(SearchRequest request, Cursor start) {
    ObjectNode body = object().put("size", request.size());
    if (counts.areMany(request.query(), start.matching())) {
      body.put("track_total_hits", false);
    } else {
      body.put("track_total_hits", config.exactCounts());
    }
    StoredColumn.ask(body);
    return body;
  }
}
