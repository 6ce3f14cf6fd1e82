package vn.biennien.search.highlight;

import java.util.List;
import java.util.Optional;
import vn.biennien.search.query.Wanted;

/**
 * Marks what a query wants in titles and texts, each time with {@code <mark>} in HTML. Made once for a query; may be used by several
 * threads.
 */
public final class Marker {

  /** What stands further down a text is not looked at; it bounds the work for one of 5 MB. */
  private static final int ANALYZED = 100_000;
  /** A first line as long as this is no title. */
  private static final int LONGEST_TITLE = 200;

  /** Longer ones are no words and may be cut. */
  private static final int LONGEST_SYLLABLE = 64;

  private final Places places;

  private Marker(Places places) {
    this.places = places;
  }

  /** For what a query wants to see; with an empty list nothing is marked. */
  public static Marker of(List<Wanted> wanted) {
    return new Marker(new Places(wanted));
  }

  /**
   * The whole title with marks.
   *
   * @param title may be null
   * @return nothing if there is nothing to mark
   */
  public Optional<String> title(String title) {
    if (title == null) {
      return Optional.empty();
    }
    Occurrences found = Occurrences.in(title, 0, analyzed(title), places);
    return found.size() == 0 ? Optional.empty() : Optional.of(Html.of(title, new Span(0, title.length()), found));
  }

  /**
   * The one or two stretches of a text that show best what is wanted, the best first, with marks; its beginning without marks if
   * nothing is in it. A title that it begins with is passed over, since readers see that already.
   *
   * @param text may be null
   * @return nothing for a text without words
   */
  public List<String> text(String text) {
    if (text == null) {
      return List.of();
    }
    Span within = new Span(body(text), analyzed(text));
    Occurrences found = Occurrences.in(text, within.from(), within.to(), places);
    List<Span> fragments = Fragments.of(text, within, found);
    if (fragments.isEmpty()) {
      Span beginning = new Cut(text, within).beginning();
      fragments = beginning.from() == beginning.to() ? List.of() : List.of(beginning);
    }
    return fragments.stream().map(fragment -> Html.of(text, fragment, found)).toList();
  }

  /** Where the text goes on after its title; 0 if it has none or nothing else. */
  private static int body(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || end > LONGEST_TITLE) {
      return 0;
    }
    int last = end;
    while (last > 0 && Syllables.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > 0 && text.charAt(last - 1) == '.') {
      return 0;
    }
    for (int i = end; i < Math.min(text.length(), ANALYZED); i++) {
      if (Syllables.isPart(text.charAt(i))) {
        return end + 1;
      }
    }
    return 0;
  }

  private static int analyzed(String text) {
    int limit = Math.min(text.length(), ANALYZED);
    for (int i = limit; i > limit - LONGEST_SYLLABLE && i > 0; i--) {
      if (!Syllables.isWithin(text, i)) {
        return i;
      }
    }
    return limit;
  }
}
