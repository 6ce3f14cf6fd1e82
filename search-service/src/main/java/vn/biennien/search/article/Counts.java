package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import vn.biennien.search.article.ArticlePage.Facets;
import vn.biennien.search.article.ArticlePage.Histograms;
import vn.biennien.search.article.ArticlePage.Total;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;

/**
 * How many articles a search finds, and of what kind: total, facets and histograms. Few are counted exactly. Of many a random sample
 * is, since to look at each would take longer than to find the best.
 */
@ApplicationScoped
public class Counts {

  private static final JsonNode NONE = object();
  private static final String SAMPLE = "sample";
  /** The same sample each time, so that the same question has the same answer. */
  private static final int SEED = 20250701;
  /** Elasticsearch takes no greater part as a sample. */
  private static final double GREATEST_PART = 0.5;

  private static final int GREATER_SAMPLE = 4;
  private static final int MOST_KEPT = 1_000;
  /** So many are counted anew each time. */
  private static final int FEW = 1_000;

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final Aggregations aggregations;
  private final IndexSize size;
  private final SearchConfig config;
  private final String alias;
  /** Counts of many articles by question: one more that came some seconds ago makes no difference to them. */
  private final Cache<Question, Counted> kept;

  private record Question(ArticleQuery query, Matching matching) {
  }

  Counts(Elastic elastic, QueryBuilder builder, Aggregations aggregations, IndexSize size, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.aggregations = aggregations;
    this.size = size;
    this.config = config;
    this.alias = index.articles();
    this.kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(config.countsKept()).build();
  }

  /**
   * @param total     how many articles were found
   * @param estimated whether all these are estimates
   */
  record Counted(Total total, Facets facets, Histograms histograms, boolean estimated) {
  }

  /** Of nothing. */
  Counted none(ArticleQuery query) {
    return counted(query, 0, NONE, false);
  }

  private Counted counted(ArticleQuery query, long total, JsonNode answer, boolean estimated) {
    return new Counted(new Total(total, estimated ? Total.ABOUT : Total.EXACTLY), aggregations.facets(answer),
        aggregations.histograms(query, answer), estimated);
  }

  /** @param most how many articles there are at most, or {@link Long#MAX_VALUE} if that is not known */
  Counted of(ArticleQuery query, Matching matching, long most) {
    Question question = new Question(query, matching);
    Counted counted = kept.getIfPresent(question);
    if (counted == null) {
      counted = most <= config.exactCounts() ? exactly(query, matching) : estimated(query, matching);
      if (counted.total().value() > FEW) {
        kept.put(question, counted);
      }
    }
    return counted;
  }

  private Counted estimated(ArticleQuery query, Matching matching) {
    double part = (double) config.lookedAt() / size.documents(config.exactCounts());
    Counted sample = sampled(query, matching, part);
    long about = sample.total().value();
    if (!sample.estimated() || about * part >= config.leastSample()) {
      return sample;
    }
    return about <= config.exactCounts() ? exactly(query, matching)
        : sampled(query, matching, GREATER_SAMPLE * config.leastSample() / (double) about);
  }

  private Counted exactly(ArticleQuery query, Matching matching) {
    ObjectNode body = body(query, matching).put("track_total_hits", true);
    body.set("aggs", aggregations.of(query));
    JsonNode answer = elastic.search(alias, body);
    return counted(query, answer.path("hits").path("total").path("value").asLong(), answer.path("aggregations"), false);
  }

  private Counted sampled(ArticleQuery query, Matching matching, double part) {
    if (part > GREATEST_PART) {
      return exactly(query, matching);
    }
    ObjectNode body = body(query, matching).put("track_total_hits", false);
    ObjectNode sample = object().set("random_sampler", object().put("probability", part).put("seed", SEED));
    sample.set("aggs", aggregations.of(query));
    body.set("aggs", object().set(SAMPLE, sample));
    JsonNode answer = elastic.search(alias, body).path("aggregations").path(SAMPLE);
    // Elasticsearch tells how large the sample is, and what is counted in it for all.
    return counted(query, Math.round(answer.path("doc_count").asLong() / part), answer, true);
  }

  private ObjectNode body(ArticleQuery query, Matching matching) {
    ObjectNode body = object().put("size", 0);
    body.set("query", builder.build(query, matching));
    return body;
  }
}
