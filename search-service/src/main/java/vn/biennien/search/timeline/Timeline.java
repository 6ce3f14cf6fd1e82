package vn.biennien.search.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.search.article.ArticlePage.Histogram;

/**
 * What is said about a span of days.
 *
 * @param histogram articles by the days they talk about
 * @param entries   what they say, by day
 */
@Schema(description = "What is said about a span of days")
public record Timeline(Histogram histogram, List<Entry> entries) {

  /**
   * A date in an article, and what is said about it.
   *
   * @param from     its first day
   * @param to       its last day
   * @param value    ISO 8601, as precise as the article is
   * @param text     the date as written
   * @param sentence around it
   * @param article  where it stands
   */
  @Schema(description = "A date in an article, and the sentence about it")
  public record Entry(LocalDate from, LocalDate to, @Schema(examples = "2024-02-27") String value,
      @Schema(examples = "Sáng 27/2") String text, String sentence, Source article) {
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TimelineSource", description = "Where it stands")
  public record Source(String id, String title, String source, Instant publishedAt) {
  }
}
