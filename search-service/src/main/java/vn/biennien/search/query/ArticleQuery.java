package vn.biennien.search.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.biennien.contracts.ArticleKind;

/**
 * Which articles are wanted.
 *
 * @param text      what was typed, if anything
 * @param entities  keys of what the articles must name, of whatever type
 * @param fields    keys of what they must name, by field
 * @param office    words of an office that somebody in the article must hold, or null
 * @param type      story or listing, or null for both
 * @param sources   one of these, or empty for all
 * @param languages one of these, or empty for all
 * @param published days of publication, in Vietnam
 * @param mentioned days that the story talks about
 */
public record ArticleQuery(Optional<Node> text, List<String> entities, Map<Field, List<String>> fields, String office,
    ArticleKind type, List<String> sources, List<String> languages, DaySpan published, DaySpan mentioned) {

  public ArticleQuery {
    entities = List.copyOf(entities);
    Map<Field, List<String>> copy = new EnumMap<>(Field.class);
    fields.forEach((field, keys) -> copy.put(field, List.copyOf(keys)));
    fields = copy;
    sources = List.copyOf(sources);
    languages = List.copyOf(languages);
  }

  /** All articles. */
  public static ArticleQuery all() {
    return new ArticleQuery(Optional.empty(), List.of(), Map.of(), null, null, List.of(), List.of(), DaySpan.ALL, DaySpan.ALL);
  }

  /** Articles that name something. */
  public static ArticleQuery naming(String key) {
    return new ArticleQuery(Optional.empty(), List.of(key), Map.of(), null, null, List.of(), List.of(), DaySpan.ALL, DaySpan.ALL);
  }
}
