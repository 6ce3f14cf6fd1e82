package vn.biennien.annotator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.evaluation.Tags;

/** What is written for a page: the tagging guide's format and, beside it, everything else the tagger knows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "title", "kind", "language", "publishedAt", "entities", "roles", "dates"})
record ResultLine(String id, String title, ArticleKind kind, String language, Instant publishedAt, List<Name> entities,
    List<Role> roles, List<Date> dates, String text, List<Block> blocks, List<LeftOut> leftOut, List<Note> notes,
    List<String> fingerprint) {

  /**
   * @param text     as written
   * @param entityId the gazetteer's id, or null
   * @param name     the name to show
   * @param names    names in other languages
   * @param offsets  start and end of each mention, in UTF-16 units of {@code text}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Name(String type, String text, String entityId, String name, Map<String, String> names, List<int[]> offsets) {
  }

  /**
   * @param person   the holder's name as written beside the office
   * @param fullName the longest name of the page for the same person
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Role(String person, String fullName, String role, String title, String body, String place, int[] offset) {
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Date(String text, String value, LocalDate from, LocalDate to, TemporalExpression.Precision precision,
      TemporalExpression.Basis basis, double confidence, String guess, Double guessConfidence, int[] offset) {
  }

  static ResultLine of(String id, Enrichment e) {
    List<Name> names = new ArrayList<>();
    e.entities().forEach(entity -> surfaces(entity, names));
    return new ResultLine(id, e.title(), e.kind(), e.language(), e.publishedAt(), names,
        e.offices().stream().map(o -> new Role(Tags.holder(e, o), o.person(), o.text(), o.title(), o.body(), o.place(),
            new int[] {o.start(), o.end()})).toList(),
        e.dates().stream().map(d -> new Date(d.text(), d.value(), d.from(), d.to(), d.precision(), d.basis(),
            d.confidence(), d.guess(), d.guessConfidence(), new int[] {d.start(), d.end()})).toList(),
        e.text(), e.blocks(), e.leftOut(), e.notes(), e.fingerprint());
  }

  /** One for each distinct surface of an entity. */
  private static void surfaces(Entity entity, List<Name> names) {
    Map<String, List<int[]>> bySurface = new LinkedHashMap<>();
    entity.mentions().forEach(m -> bySurface.computeIfAbsent(m.text(), k -> new ArrayList<>())
        .add(new int[] {m.start(), m.end()}));
    bySurface.forEach((surface, offsets) -> names.add(new Name(entity.type().name(), surface, entity.id(), entity.name(),
        entity.names(), offsets)));
  }
}
