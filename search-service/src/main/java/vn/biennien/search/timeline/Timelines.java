package vn.biennien.search.timeline;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.search.article.Aggregations;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.DaySpan;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.QueryBuilder;
import vn.biennien.search.stored.StoredColumn;

/** Gathers the sentences that talk about a span of days. */
@ApplicationScoped
public class Timelines {

  private static final int LONGEST_SENTENCE = 400;
  private static final ObjectNode EARLIEST_FIRST = object().put("order", "asc").put("mode", "min").put("missing", "_last");

  private final Elastic elastic;
  private final QueryBuilder builder;
  private final Aggregations aggregations;
  private final String alias;

  Timelines(Elastic elastic, QueryBuilder builder, Aggregations aggregations, IndexConfig config) {
    this.elastic = elastic;
    this.builder = builder;
    this.aggregations = aggregations;
    this.alias = config.articles();
  }

  /**
   * @param query with a span of mentioned days
   * @param size  how many articles are read for entries
   */
  Timeline of(ArticleQuery query, int size) {
    ObjectNode body = object().put("size", size).put("track_total_hits", false);
    body.set("query", builder.build(query, Matching.EXACT));
    StoredColumn.ask(body);
    body.set("aggs", aggregations.mentionedOnly(query));
    body.putArray("sort").add(object().set("days", EARLIEST_FIRST)).add(object().put("id", "asc"));
    JsonNode answer = elastic.search(alias, body);
    List<Timeline.Entry> entries = new ArrayList<>();
    StoredColumn.all(answer).forEach(stored -> add(entries, stored.article(), query.mentioned()));
    entries.sort(Comparator.comparing(Timeline.Entry::from).thenComparing(Timeline.Entry::to).thenComparing(e -> e.article().id()));
    return new Timeline(aggregations.mentioned(query, answer.path("aggregations")), entries);
  }

  private static void add(List<Timeline.Entry> entries, EnrichedArticle article, DaySpan span) {
    Timeline.Source source = new Timeline.Source(article.id().toString(), article.content().title(), article.source(),
        article.content().publishedAt());
    for (TemporalExpression date : article.content().dates()) {
      if (date.from() != null && date.to() != null && meets(date.from(), date.to(), span)) {
        entries.add(new Timeline.Entry(date.from(), date.to(), date.value(), date.text(),
            sentence(article.content().text(), date.start(), date.end()), source));
      }
    }
  }

  private static boolean meets(LocalDate from, LocalDate to, DaySpan span) {
    return (span.to() == null || !from.isAfter(span.to())) && (span.from() == null || !to.isBefore(span.from()));
  }

  /** The sentence around a stretch, within its paragraph; a very long one is cut around the stretch. */
  static String sentence(String text, int start, int end) {
    if (start < 0 || end > text.length() || start > end) {
      return "";
    }
    int first = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    int last = text.indexOf('\n', end);
    String paragraph = text.substring(first, last < 0 ? text.length() : last);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("vi"));
    sentences.setText(paragraph);
    int from = start == first ? 0 : sentences.preceding(Math.min(paragraph.length(), start - first + 1));
    int to = sentences.following(Math.max(0, Math.min(paragraph.length() - 1, end - first - 1)));
    from = Math.max(from, start - first - LONGEST_SENTENCE);
    to = Math.min(to == BreakIterator.DONE ? paragraph.length() : to, end - first + LONGEST_SENTENCE);
    return paragraph.substring(from, Math.max(from, to)).strip();
  }
}
