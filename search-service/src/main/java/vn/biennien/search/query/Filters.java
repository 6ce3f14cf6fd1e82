package vn.biennien.search.query;

import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.phrase;
import static vn.biennien.search.elastic.Dsl.term;
import static vn.biennien.search.elastic.Dsl.terms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Conditions that an article meets or not, as Elasticsearch's JSON. */
public final class Filters {

  /** Days are days in Vietnam. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Filters() {
  }

  /** Articles that were taken back are no articles. */
  public static ObjectNode retracted() {
    return term("retracted", true);
  }

  static List<ObjectNode> of(ArticleQuery query) {
    List<ObjectNode> filters = new ArrayList<>();
    query.entities().forEach(key -> filters.add(naming(Set.of(key))));
    query.fields().forEach((field, keys) -> keys.forEach(key -> filters.add(term(field.label(), key))));
    if (query.office() != null) {
      filters.add(phrase("office", query.office(), Matching.EXACT.analyzer(), 0));
    }
    if (query.type() != null) {
      filters.add(term("content.kind", query.type().name()));
    }
    if (!query.sources().isEmpty()) {
      filters.add(terms("source", query.sources()));
    }
    if (!query.languages().isEmpty()) {
      filters.add(terms("content.language", query.languages()));
    }
    if (!query.published().isAll()) {
      filters.add(published(query.published()));
    }
    if (!query.mentioned().isAll()) {
      filters.add(mentioned(query.mentioned()));
    }
    return filters;
  }

  /** Articles that name one of these, of whatever type. */
  public static ObjectNode naming(Collection<String> keys) {
    return bool().anyOf(Arrays.stream(Field.values()).map(field -> terms(field.label(), keys)).toList()).build();
  }

  /** Published on one of the days. */
  static ObjectNode published(DaySpan span) {
    return range("published", span, object().put("time_zone", ZONE.getId()));
  }

  /** Talking of one of the days. */
  static ObjectNode mentioned(DaySpan span) {
    return range("mentioned", span, object().put("relation", "intersects"));
  }

  private static ObjectNode range(String field, DaySpan span, ObjectNode range) {
    range.put("format", "strict_date");
    if (span.from() != null) {
      range.put("gte", span.from().toString());
    }
    if (span.to() != null) {
      // Without a time the last day counts as a whole.
      range.put("lte", span.to().toString());
    }
    return object().set("range", object().set(field, range));
  }
}
