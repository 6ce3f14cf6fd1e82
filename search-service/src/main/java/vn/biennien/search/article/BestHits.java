package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.constant;
import static vn.biennien.search.elastic.Dsl.matchAll;
import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.paging.Cursor;
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

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final SearchConfig config;
  private final String alias;

  BestHits(Elastic elastic, QueryBuilder builder, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.config = config;
    this.alias = index.articles();
  }

  /** @param start of the search: with its matching and its time */
  Matches find(SearchRequest request, Cursor start) {
    if (request.query().text().filter(Node::scores).isEmpty()) {
      return Matches.of(elastic.search(alias, candidates(request, start)));
    }
    int looked = Math.max(config.candidates(), request.size());
    Matches candidates = Matches.of(elastic.search(alias, rescored(request, start, looked)));
    List<Match> hits = candidates.all().stream().filter(hit -> hit.score() >= FOUND).toList();
    if (hits.size() == request.size() || candidates.most() <= looked) {
      return new Matches(hits, candidates.most());
    }
    // Few of the candidates are hits: others may be among those that were not looked at.
    return Matches.of(elastic.search(alias, body(request).set("query", builder.ranked(request.query(), start.matching(), start.now()))));
  }

  private ObjectNode rescored(SearchRequest request, Cursor start, int looked) {
    ObjectNode closely = object().put("query_weight", 0).put("rescore_query_weight", 1);
    closely.set("rescore_query", bool().must(builder.ranked(request.query(), start.matching(), start.now()))
        .should(constant(matchAll(), FOUND)).build());
    ObjectNode body = candidates(request, start);
    body.putObject("rescore").put("window_size", looked).set("query", closely);
    return body;
  }

  private ObjectNode candidates(SearchRequest request, Cursor start) {
    return body(request).set("query", builder.candidates(request.query(), start.matching(), start.now()));
  }

  private ObjectNode body(SearchRequest request) {
    ObjectNode body = object().put("size", request.size()).put("track_total_hits", config.exactCounts());
    StoredColumn.ask(body);
    return body;
  }
}
