package vn.biennien.search.index;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of one kind of index: a read alias, a write alias and numbered indices behind them.
 *
 * @param read the read alias
 */
public record Aliases(String read) {

  private static final int DIGITS = 6;

  /** The write alias. */
  public String write() {
    return read + "-write";
  }

  /** An index by its number, {@code articles-000001}. */
  String index(int generation) {
    return String.format(Locale.ROOT, "%s-%0" + DIGITS + "d", read, generation);
  }

  /** The number of an index, or 0 if it is none of these. */
  int generation(String index) {
    Matcher matcher = Pattern.compile(Pattern.quote(read) + "-(\\d{" + DIGITS + "})").matcher(index);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** What fits all indices and no alias, for requests that take a pattern. */
  String pattern() {
    return read + "-0*";
  }
}
