package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.biennien.search.article.ArticlePage.Total;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.web.WrittenJson;

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
  /** Of so many one more makes a difference: they are counted anew when the first page has changed. */
  private static final int FEW = 1_000;

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final Aggregations aggregations;
  private final IndexSize size;
  private final SearchConfig config;
  private final String alias;
  private final Cache<Question, Counted> kept;

  /** @param page the first page of the few that were found; nothing where they are many */
  private record Question(ArticleQuery query, Matching matching, List<Shown> page) {
  }

  private record Shown(UUID id, long version) {

    static Shown of(Match match) {
      return new Shown(match.article().id(), match.article().version());
    }
  }

  Counts(Elastic elastic, QueryBuilder builder, Aggregations aggregations, IndexSize size, SearchConfig config, IndexConfig index) {
    this.elastic = elastic;
    this.builder = builder;
    this.aggregations = aggregations;
    this.size = size;
    this.config = config;
    this.alias = index.articles();
    this.kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(config.kept()).build();
  }

  /**
   * @param total     how many articles were found
   * @param estimated whether all these are estimates
   * @param complete  whether the labels of facets are
   */
  record Counted(Total total, WrittenJson facets, WrittenJson histograms, boolean estimated, boolean complete) {
  }

  /** Of nothing. */
  Counted none(ArticleQuery query) {
    return counted(query, 0, NONE, false);
  }

  private Counted counted(ArticleQuery query, long total, JsonNode answer, boolean estimated) {
    Aggregations.Labelled facets = aggregations.facets(answer);
    return new Counted(new Total(total, estimated ? Total.ABOUT : Total.EXACTLY), WrittenJson.of(facets.facets()),
        WrittenJson.of(aggregations.histograms(query, answer)), estimated, facets.complete());
  }

  /** Whether it is known that the query finds many, more than {@value #FEW}, so that nobody need count them. */
  boolean areMany(ArticleQuery query, Matching matching) {
    return kept.getIfPresent(new Question(query, matching, List.of())) != null;
  }

  /** @param found the first page */
  Counted of(ArticleQuery query, Matching matching, Matches found) {
    Question ofMany = new Question(query, matching, List.of());
    Question ofFew = new Question(query, matching, found.all().stream().map(Shown::of).toList());
    Counted counted = kept.getIfPresent(ofMany);
    if (counted == null) {
      counted = kept.getIfPresent(ofFew);
    }
    if (counted == null) {
      counted = found.most() <= config.exactCounts() ? exactly(query, matching) : estimated(query, matching);
      if (counted.complete()) {
        kept.put(counted.total().value() > FEW ? ofMany : ofFew, counted);
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
