package vn.biennien.search.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.TemporalExpression;

/**
 * An article as it is exported.
 *
 * @param offices who held what, {@code person: office}
 * @param days    the dates it talks about, as spans of days
 * @param text    its whole text, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ExportedArticle", description = "An article as it is exported")
record Row(String id, String title, String source, String url, String language, String type, String publishedAt,
    List<String> people, List<String> places, List<String> bodies, List<String> events, List<String> offices, List<String> days,
    String text) {

  static final List<String> COLUMNS = List.of("id", "title", "source", "url", "language", "type", "publishedAt", "people", "places",
      "bodies", "events", "offices", "days", "text");

  static Row of(EnrichedArticle article, boolean text) {
    Enrichment content = article.content();
    return new Row(article.id().toString(), content.title(), article.source(), article.url(), content.language(),
        content.kind() == null ? null : content.kind().name(),
        content.publishedAt() == null ? null : content.publishedAt().toString(),
        keys(content, EntityType.PERSON), keys(content, EntityType.LOCATION), keys(content, EntityType.ORGANIZATION),
        keys(content, EntityType.EVENT),
        content.offices().stream().map(office -> office.person() + ": " + office.text()).distinct().toList(),
        content.dates().stream().filter(date -> date.from() != null && date.to() != null).map(Row::days).distinct().toList(),
        text ? content.text() : null);
  }

  private static List<String> keys(Enrichment content, EntityType type) {
    return content.entities().stream().filter(entity -> entity.type() == type).map(Entity::key).distinct().toList();
  }

  private static String days(TemporalExpression date) {
    return date.from().equals(date.to()) ? date.from().toString() : date.from() + "/" + date.to();
  }

  /** The cells of {@link #COLUMNS}. */
  List<String> cells() {
    return Stream.of(id, title, source, url, language, type, publishedAt, joined(people), joined(places), joined(bodies),
        joined(events), joined(offices), joined(days), text).map(cell -> cell == null ? "" : cell).toList();
  }

  private static String joined(List<String> values) {
    return values.stream().collect(Collectors.joining("; "));
  }
}
