package vn.biennien.search.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Field;
import vn.biennien.search.query.Node;
import vn.biennien.search.web.Parameters;

/** The parameters that say which articles are wanted; all are texts here, so that what is wrong with them can be told. */
public class ArticleParams {

  @RestQuery
  @Parameter(description = "What to search for. \"quotes\" for a phrase, - for not, OR, (), person: place: org: event: source: "
      + "date:2024-02..2024-03. Syllables with marks match exactly, bare ones match all spellings. At most 1,000 characters.",
      example = "Bí thư Quảng Ninh date:2024-02")
  String q;

  @RestQuery
  @Parameter(description = "Key of what the article must name, of whatever type; may be given several times, then all of them",
      example = "place/vn/quang-ninh")
  List<String> entity;

  @RestQuery
  @Parameter(description = "Key of a person that the article must name; may be given several times", example = "person/lưu-ninh")
  List<String> person;

  @RestQuery
  @Parameter(description = "Key of a place; may be given several times", example = "place/vn/lang-son")
  List<String> place;

  @RestQuery
  @Parameter(description = "Key of a body; may be given several times")
  List<String> org;

  @RestQuery
  @Parameter(description = "Key of an event; may be given several times")
  List<String> event;

  @RestQuery
  @Parameter(description = "Words of an office that somebody in the article holds", example = "Bí thư Tỉnh ủy")
  String office;

  @RestQuery
  @Parameter(description = "One story, or a listing of many", schema = @Schema(enumeration = {"story", "listing"}))
  String type;

  @RestQuery
  @Parameter(description = "Source; several mean one of them", example = "baoquangninh.vn")
  List<String> source;

  @RestQuery
  @Parameter(description = "Language tag; several mean one of them", example = "vi")
  List<String> language;

  @RestQuery
  @Parameter(description = "Published on or after this day, month or year, in Vietnam", example = "2024-02")
  String publishedFrom;

  @RestQuery
  @Parameter(description = "Published on or before this day, month or year", example = "2024-03-15")
  String publishedTo;

  @RestQuery
  @Parameter(description = "Talks about a day on or after this day, month or year", example = "2024-02-27")
  String mentionedFrom;

  @RestQuery
  @Parameter(description = "Talks about a day on or before this day, month or year", example = "2024-02-27")
  String mentionedTo;

  /** The query, as far as the parameters can be read; what is wrong is with {@code parameters}. */
  public ArticleQuery read(Parameters parameters) {
    Optional<Node> text = parameters.query("q", q);
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    fields.put(Field.PERSON, parameters.texts("person", person));
    fields.put(Field.PLACE, parameters.texts("place", place));
    fields.put(Field.ORG, parameters.texts("org", org));
    fields.put(Field.EVENT, parameters.texts("event", event));
    return new ArticleQuery(text, parameters.texts("entity", entity), fields, parameters.text("office", office),
        parameters.choice("type", type, ArticleKind.class), parameters.texts("source", source),
        parameters.texts("language", language),
        parameters.span("publishedFrom", publishedFrom, "publishedTo", publishedTo),
        parameters.span("mentionedFrom", mentionedFrom, "mentionedTo", mentionedTo));
  }
}
