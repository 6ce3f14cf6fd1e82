package vn.biennien.search.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.search.entity.EntityRef;
import vn.biennien.search.query.Matching;
import vn.biennien.search.web.WrittenJson;

/**
 * A page of hits.
 *
 * @param matching   how closely the words of the query were met
 * @param total      how many articles were found
 * @param hits       this page of them
 * @param facets     values in the articles found, most frequent first; only on the first page
 * @param histograms articles found by day; only on the first page
 * @param estimated  whether total, facets and histograms are estimates; only on the first page
 * @param next       cursor of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticlePage(
    @Schema(description = "exact: all words, marks as typed. folded: nothing was found so, marks are disregarded. loose: nor so, "
        + "most of the words are enough", examples = "exact") Matching matching,
    Total total, List<Hit> hits, @Schema(implementation = Facets.class) WrittenJson facets,
    @Schema(implementation = Histograms.class) WrittenJson histograms,
    @Schema(description = "Many articles were found: the total and the counts in facets and histograms are estimates from a random sample",
        examples = "false") Boolean estimated,
    @Schema(description = "Cursor of the next page; missing on the last") String next) {

  /**
   * @param value    how many
   * @param relation {@code eq}: exactly; {@code about}: estimated
   */
  @Schema(description = "How many articles were found")
  public record Total(@Schema(examples = "128") long value,
      @Schema(enumeration = {"eq", "about"}, description = "eq: exactly; about: estimated from a random sample") String relation) {

    static final String EXACTLY = "eq";
    static final String ABOUT = "about";
  }

  /** An article found. Highlights are HTML: the text escaped, the words found in {@code <mark>}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(description = "An article found")
  public record Hit(String id, String title, String source, String url, String language, ArticleKind type, Instant publishedAt,
      @Schema(description = "HTML-safe: escaped text, the words found in <mark>. title: the whole title; text: up to two fragments")
      Map<String, List<String>> highlights,
      @Schema(description = "What it names, in order of first mention, ten at most. See /v1/articles/{id} for all") List<EntityRef> entities,
      @Schema(description = "How many near-duplicates stand behind this hit; missing if none. See /v1/articles/{id}/duplicates")
      Integer more) {
  }

  /** Facets by what they are of. */
  public record Facets(List<FacetValue> people, List<FacetValue> places, List<FacetValue> bodies, List<FacetValue> events,
      List<FacetValue> sources, List<FacetValue> languages) {
  }

  /**
   * @param key   what to filter by
   * @param label what to show
   * @param count articles found that have it
   */
  @Schema(description = "A value to narrow the search by")
  public record FacetValue(@Schema(examples = "place/vn/quang-ninh") String key, @Schema(examples = "Quảng Ninh") String label,
      @Schema(examples = "42") long count) {
  }

  /** Articles found by day of publication, and by the days they talk about. */
  public record Histograms(Histogram published, Histogram mentioned) {
  }

  /**
   * @param interval of the buckets: day, month or year, depending on how long the span is
   * @param buckets  those with articles, in order
   */
  public record Histogram(@Schema(enumeration = {"day", "month", "year"}) String interval, List<Bucket> buckets) {
  }

  /**
   * @param from  first day of the interval
   * @param count articles
   */
  public record Bucket(LocalDate from, long count) {
  }
}
