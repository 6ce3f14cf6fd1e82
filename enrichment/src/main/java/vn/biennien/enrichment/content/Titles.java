package vn.biennien.enrichment.content;

import java.util.Locale;

/** Titles as mark-up gives them, with the newspaper's name behind. */
final class Titles {

  private static final String[] SEPARATORS = {" | ", " - ", " – ", " — ", " :: ", " » ", " · "};
  private static final String[] SITES = {"báo ", "cổng ", "trang ", "tạp chí ", "đài ", "tin tức", "kênh "};
  private static final int LONGEST = 300;

  private Titles() {
  }

  /** The title without the newspaper's name, or null where nothing is left. */
  static String clean(String raw, String site) {
    if (raw == null) {
      return null;
    }
    String text = CleanText.clean(CleanText.decodeEntities(raw.length() > LONGEST * 4 ? raw.substring(0, LONGEST * 4) : raw))
        .replace('\n', ' ').strip();
    boolean cut = true;
    while (cut) {
      cut = false;
      int at = -1;
      int length = 0;
      for (String separator : SEPARATORS) {
        int found = text.lastIndexOf(separator);
        if (found > at) {
          at = found;
          length = separator.length();
        }
      }
      if (at > 0 && isSite(text.substring(at + length).strip(), site)) {
        text = text.substring(0, at).strip();
        cut = true;
      }
    }
    return text.isEmpty() || text.length() > LONGEST || isSite(text, site) ? null : text;
  }

  private static boolean isSite(String text, String site) {
    String key = PhraseKey.of(text, false).text();
    if (site != null && key.equals(PhraseKey.of(site, false).text())) {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (LineShape.of(text).words() <= 8) {
      for (String name : SITES) {
        if (lower.startsWith(name)) {
          return true;
        }
      }
    }
    return text.indexOf(' ') < 0 && (lower.endsWith(".vn") || lower.endsWith(".com") || lower.endsWith(".net")
        || lower.endsWith("vnexpress") || lower.endsWith("vietnamplus"));
  }
}
