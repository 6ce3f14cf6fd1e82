package vn.biennien.search.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.search.index.HeldOffice;

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

  /** What is asked of Elasticsearch. */
  static List<String> fields(boolean text) {
    Stream<String> fields = Stream.of("source", "url", "content.title", "content.language", "content.kind", "content.publishedAt",
        "person", "place", "org", "event", "held", "mentioned");
    return (text ? Stream.concat(fields, Stream.of("content.text")) : fields).toList();
  }

  static Row of(JsonNode hit) {
    JsonNode source = hit.path("_source");
    JsonNode content = source.path("content");
    return new Row(hit.path("_id").asText(), text(content, "title"), text(source, "source"), text(source, "url"),
        text(content, "language"), text(content, "kind"), text(content, "publishedAt"), texts(source.path("person")),
        texts(source.path("place")), texts(source.path("org")), texts(source.path("event")), offices(source.path("held")),
        days(source.path("mentioned")), text(content, "text"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>(array.size());
    array.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static List<String> offices(JsonNode held) {
    return texts(held).stream().map(HeldOffice::parse).map(office -> office.person() + ": " + office.text()).toList();
  }

  private static List<String> days(JsonNode mentioned) {
    List<String> days = new ArrayList<>(mentioned.size());
    for (JsonNode range : mentioned) {
      String from = range.path("gte").asText();
      String to = range.path("lte").asText();
      days.add(from.equals(to) ? from : from + "/" + to);
    }
    return days;
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
