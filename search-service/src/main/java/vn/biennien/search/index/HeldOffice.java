package vn.biennien.search.index;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who held which office, as one keyword, so that offices can be counted and dated by an aggregation.
 *
 * @param person key of the holder
 * @param text   the office as written
 * @param body   key of the body, or null
 * @param place  key of the place, or null
 */
public record HeldOffice(String person, String text, String body, String place) {

  /** The field it is in. */
  public static final String FIELD = "held";

  /** Stands in no key and in no text. */
  private static final String SEPARATOR = "\u001f";
  private static final Pattern SPECIAL = Pattern.compile("[.?+*|{}\\[\\]()\"\\\\#@&<>~^$-]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String ANY = "[^" + SEPARATOR + "]*";

  String value() {
    return String.join(SEPARATOR, person, clean(text), body == null ? "" : body, place == null ? "" : place);
  }

  private static String clean(String text) {
    return SPACE.matcher(text.replace(SEPARATOR, " ")).replaceAll(" ").strip();
  }

  /** Reads what {@link #value()} wrote. */
  public static HeldOffice parse(String value) {
    String[] parts = value.split(SEPARATOR, -1);
    return new HeldOffice(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2], parts[3].isEmpty() ? null : parts[3]);
  }

  /** Lucene's regular expression of all offices that a key has to do with: as the holder, the body or the place. */
  public static String about(String key) {
    Matcher special = SPECIAL.matcher(key);
    String literal = special.replaceAll("\\\\$0");
    return literal + SEPARATOR + "[^\n]*|" + ANY + SEPARATOR + ANY + SEPARATOR + "(" + literal + SEPARATOR + ANY + "|" + ANY + SEPARATOR
        + literal + ")";
  }
}
