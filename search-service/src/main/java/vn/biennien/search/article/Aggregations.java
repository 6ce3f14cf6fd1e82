package vn.biennien.search.article;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.search.article.ArticlePage.Bucket;
import vn.biennien.search.article.ArticlePage.FacetValue;
import vn.biennien.search.article.ArticlePage.Facets;
import vn.biennien.search.article.ArticlePage.Histogram;
import vn.biennien.search.article.ArticlePage.Histograms;
import vn.biennien.search.entity.Labels;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.DaySpan;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Filters;

/** Facets and histograms: what is asked of Elasticsearch, and what is made of its answer. */
@ApplicationScoped
public class Aggregations {

  /** Stories about earlier days are found by date, but have no bar. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final int YEARS_AHEAD = 10;
  private static final String LANGUAGE = "content.language";

  private final Labels labels;
  private final SearchConfig config;
  private final Clock clock = Clock.system(Filters.ZONE);

  Aggregations(Labels labels, SearchConfig config) {
    this.labels = labels;
    this.config = config;
  }

  /** Facets and histograms of what the query finds. */
  ObjectNode of(ArticleQuery query) {
    ObjectNode aggregations = object();
    for (Field field : Field.values()) {
      aggregations.set(field.label(), facet(field.label()));
    }
    aggregations.set("source", facet("source"));
    aggregations.set("language", facet(LANGUAGE));
    aggregations.set("published", histogram("published", publishedSpan(query), Interval.ofPublication(query), Filters.ZONE));
    aggregations.setAll(mentionedOnly(query));
    return aggregations;
  }

  /**
   * The histogram of the days that are talked about; they are stored as days, without a time zone. Its years are stored too:
   * to find them from the spans of all articles would take longer than the rest of the search.
   */
  public ObjectNode mentionedOnly(ArticleQuery query) {
    Interval interval = Interval.ofMentions(query);
    String field = interval == Interval.YEAR ? "years" : "mentioned";
    return object().set("mentioned", histogram(field, mentionedSpan(query), interval, ZoneOffset.UTC));
  }

  private ObjectNode facet(String field) {
    return object().set("terms", object().put("field", field).put("size", config.facetSize()));
  }

  private static ObjectNode histogram(String field, DaySpan span, Interval interval, ZoneId zone) {
    ObjectNode histogram = object().put("field", field).put("calendar_interval", interval.label())
        .put("time_zone", zone.getId()).put("format", "yyyy-MM-dd").put("min_doc_count", 1);
    histogram.set("hard_bounds", object().put("min", span.from().toString()).put("max", span.to().toString()));
    return object().set("date_histogram", histogram);
  }

  private DaySpan publishedSpan(ArticleQuery query) {
    return within(query.published(), LocalDate.now(clock).plusDays(1));
  }

  private DaySpan mentionedSpan(ArticleQuery query) {
    return within(query.mentioned(), LocalDate.now(clock).plusYears(YEARS_AHEAD));
  }

  private static DaySpan within(DaySpan asked, LocalDate last) {
    LocalDate from = asked.from() == null || asked.from().isBefore(FIRST_DAY) ? FIRST_DAY : asked.from();
    LocalDate to = asked.to() == null || asked.to().isAfter(last) ? last : asked.to();
    return to.isBefore(from) ? new DaySpan(from, from) : new DaySpan(from, to);
  }

  /** @param complete whether the labels are those that the values will have in a moment, too */
  record Labelled(Facets facets, boolean complete) {
  }

  Labelled facets(JsonNode answer) {
    Set<String> keys = new HashSet<>();
    for (Field field : Field.values()) {
      answer.path(field.label()).path("buckets").forEach(bucket -> keys.add(bucket.path("key").asText()));
    }
    Labels.Found found = labels.of(keys);
    Map<String, String> names = found.byKey();
    return new Labelled(new Facets(values(answer.path("person"), names), values(answer.path("place"), names), values(answer.path("org"), names),
        values(answer.path("event"), names), values(answer.path("source"), names), values(answer.path("language"), Map.of())), found.complete());
  }

  private static List<FacetValue> values(JsonNode terms, Map<String, String> labels) {
    List<FacetValue> values = new ArrayList<>();
    for (JsonNode bucket : terms.path("buckets")) {
      String key = bucket.path("key").asText();
      values.add(new FacetValue(key, labels.getOrDefault(key, key), bucket.path("doc_count").asLong()));
    }
    return values;
  }

  Histograms histograms(ArticleQuery query, JsonNode answer) {
    return new Histograms(
        Interval.ofPublication(query).histogram(buckets(answer.path("published"))),
        mentioned(query, answer));
  }

  /** What {@link #mentionedOnly} asked for. */
  public Histogram mentioned(ArticleQuery query, JsonNode answer) {
    return Interval.ofMentions(query).histogram(buckets(answer.path("mentioned")));
  }

  private static List<Bucket> buckets(JsonNode histogram) {
    List<Bucket> buckets = new ArrayList<>();
    for (JsonNode bucket : histogram.path("buckets")) {
      buckets.add(new Bucket(LocalDate.parse(bucket.path("key_as_string").asText()), bucket.path("doc_count").asLong()));
    }
    return buckets;
  }
}
