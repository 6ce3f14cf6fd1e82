package vn.biennien.search.entity;

import static vn.biennien.search.elastic.Dsl.array;
import static vn.biennien.search.elastic.Dsl.bool;
import static vn.biennien.search.elastic.Dsl.object;
import static vn.biennien.search.elastic.Dsl.term;
import static vn.biennien.search.elastic.Dsl.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.biennien.contracts.EntityType;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.paging.Cursor;
import vn.biennien.search.paging.Cursors;
import vn.biennien.search.paging.PointsInTime;
import vn.biennien.search.query.Matching;

/** Looks for entities by name. */
@ApplicationScoped
public class EntitySearch {

  private static final String NAMES = "names";

  private final Elastic elastic;
  private final Cursors cursors;
  private final PointsInTime points;
  private final String alias;

  EntitySearch(Elastic elastic, Cursors cursors, PointsInTime points, IndexConfig config) {
    this.elastic = elastic;
    this.cursors = cursors;
    this.points = points;
    this.alias = config.entities();
  }

  /**
   * @param matched the name that was found, where it is another than {@code name}
   * @param names   all names
   * @param count   articles that name it, as of some minutes ago
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EntityFound", description = "A person, place, body or event")
  public record Found(@Schema(examples = "place/cn/guangxi") String key, EntityType type,
      @Schema(examples = "Quảng Tây") String name, @Schema(examples = "Guangxi") String matched, List<String> names,
      @Schema(examples = "1280") long count) {

    /** What a hit of {@link #body} stands for. */
    public static Found of(JsonNode hit, String typed) {
      JsonNode source = hit.path("_source");
      String name = source.path("label").asText();
      List<String> names = new ArrayList<>();
      source.path(NAMES).forEach(value -> names.add(value.asText()));
      return new Found(source.path("key").asText(), EntityType.valueOf(source.path("type").asText()), name,
          matched(name, names, typed).orElse(null), names, source.path("count").asLong());
    }

    private static Optional<String> matched(String name, List<String> names, String typed) {
      String wanted = typed.toLowerCase(Locale.ROOT);
      return name.toLowerCase(Locale.ROOT).startsWith(wanted) ? Optional.empty()
          : names.stream().filter(other -> other.toLowerCase(Locale.ROOT).startsWith(wanted)).findFirst();
    }
  }

  /**
   * Entities by the beginning of a name, or all of them, most written about first.
   *
   * <p>The order moves with each article, so from the second page on a point in time is read; it starts with what the first page did
   * not show.
   *
   * @param cursor where the page begins, or null for the first
   * @param hash   stands for the search, for the cursor of the next page
   */
  EntityPage find(String typed, EntityType type, int size, Cursor cursor, String hash) {
    if (cursor != null) {
      Cursor pinned = points.pin(cursor, alias);
      ObjectNode body = body(typed, type, size, cursor.matching());
      body.set("query", bool().must(body.get("query")).not(terms("key", cursor.seen())).build());
      if (!pinned.after().isEmpty()) {
        body.set("search_after", array(pinned.after()));
      }
      return page(points.search(body, pinned), typed, size, pinned);
    }
    EntityPage page = null;
    for (Matching matching : List.of(Matching.EXACT, Matching.FOLDED)) {
      page = page(elastic.search(alias, body(typed, type, size, matching)), typed, size,
          new Cursor(hash, matching, List.of(), null, null, List.of()));
      if (!page.entities().isEmpty() || typed == null) {
        return page;
      }
    }
    return page;
  }

  private EntityPage page(JsonNode answer, String typed, int size, Cursor cursor) {
    List<Found> found = found(answer, typed);
    if (found.size() < size) {
      return new EntityPage(found, null);
    }
    if (cursor.pit() == null) {
      return new EntityPage(found, cursors.write(new Cursor(cursor.query(), cursor.matching(), List.of(), null, null,
          found.stream().map(Found::key).toList())));
    }
    List<JsonNode> after = new ArrayList<>();
    answer.path("hits").path("hits").get(size - 1).path("sort").forEach(after::add);
    return new EntityPage(found, cursors.write(new Cursor(cursor.query(), cursor.matching(), after,
        answer.path("pit_id").asText(cursor.pit()), null, cursor.seen())));
  }

  private static List<Found> found(JsonNode answer, String typed) {
    List<Found> found = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> found.add(Found.of(hit, typed == null ? "" : typed)));
    return found;
  }

  /**
   * A page of entities.
   *
   * @param next cursor of the next page, null on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Entities", description = "Entities found, most written about first")
  public record EntityPage(List<Found> entities, @Schema(description = "Cursor of the next page; missing on the last") String next) {
  }

  /** The entity with a key, if an article named it. */
  Optional<Found> get(String key) {
    ObjectNode body = object().put("size", 1).put("track_total_hits", false);
    body.set("query", bool().filter(term("key", key)).build());
    return found(elastic.search(alias, body), null).stream().findFirst();
  }

  /**
   * The search as Elasticsearch gets it: all words, the last as a beginning; words in the order of the name and names
   * written about often go first.
   */
  public static ObjectNode body(String typed, EntityType type, int size, Matching matching) {
    ObjectNode body = object().put("size", size).put("track_total_hits", false);
    var names = bool().filter(object().set("range", object().set("count", object().put("gt", 0))));
    if (type != null) {
      names.filter(term("type", type.name()));
    }
    if (typed != null) {
      names.must(object().set("match_bool_prefix", object().set(NAMES,
          object().put("query", typed).put("operator", "and").put("analyzer", matching.analyzer()))));
      names.should(object().set("match_phrase_prefix", object().set(NAMES,
          object().put("query", typed).put("analyzer", matching.analyzer()))));
    }
    ObjectNode score = object().put("boost_mode", typed == null ? "replace" : "multiply");
    score.set("query", names.build());
    score.set("field_value_factor", object().put("field", "count").put("modifier", "log2p").put("missing", 1));
    body.set("query", object().set("function_score", score));
    body.putArray("sort").add(object().put("_score", "desc")).add(object().put("key", "asc"));
    return body;
  }
}
