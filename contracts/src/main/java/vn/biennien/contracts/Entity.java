package vn.biennien.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing a page names, with all places where it does.
 *
 * @param type     person, place, body or event
 * @param name     the name to show: the gazetteer's, else the longest written
 * @param id       the gazetteer's stable id ({@code place/vn/quang-ninh}), or null where it has none or several fit
 * @param names    further names by language tag ({@code vi}, {@code en}, {@code zh}), empty without an id
 * @param mentions where it is named, in order, at least one
 */
public record Entity(EntityType type, String name, String id, Map<String, String> names, List<Mention> mentions) {

  public Entity {
    names = Copies.of(names);
    mentions = Copies.of(mentions);
  }

  /**
   * The key by which articles that name the same thing are found: the id, or else the type and the name in
   * small letters with hyphens, {@code person/nguyễn-xuân-ký}.
   */
  public String key() {
    if (id != null) {
      return id;
    }
    String small = name.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder().append(type.name().toLowerCase(Locale.ROOT)).append('/');
    boolean between = false;
    // A page of hits has hundreds of keys: no regular expression.
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if (c == '/' || c == ' ' || c >= '\t' && c <= '\r') {
        between = true;
      } else {
        key.append(between ? "-" : "").append(c);
        between = false;
      }
    }
    return key.append(between ? "-" : "").toString();
  }

  /**
   * @param text  as written
   * @param start first UTF-16 unit in the article's text
   * @param end   after the last UTF-16 unit
   */
  public record Mention(String text, int start, int end) {
  }
}
