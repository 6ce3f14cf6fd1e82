package vn.biennien.enrichment.content;

import java.text.Normalizer;
import org.jsoup.parser.Parser;

/**
 * Text with its characters in order: NFC, one kind of space, line feeds, nothing invisible. The author's
 * spelling stays. Linear in the length of the text.
 */
final class CleanText {

  /** Longer runs of combining marks are cut, as in Unicode's Stream-Safe Text Format (UAX #15). */
  private static final int MARKS = 30;

  private CleanText() {
  }

  /** Decodes HTML entities, which plain text of careless scrapers holds too. */
  static String decodeEntities(String text) {
    int at = text.indexOf('&');
    return at >= 0 && text.indexOf(';', at) >= 0 ? Parser.unescapeEntities(text, true) : text;
  }

  /** White space at both ends of lines is dropped, runs of it become one space, empty lines stay. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    boolean space = false;
    boolean composed = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        c = i + 1 < text.length() && text.charAt(i + 1) == '\n' ? ' ' : '\n';
      }
      if (isLineEnd(c)) {
        out.append('\n');
        space = false;
        marks = 0;
      } else if (c == ' ' || c == '\t' || c > 0x7f && Character.isSpaceChar(c)) {
        space = true;
      } else if (!isDropped(text, i, c) && (marks = isMark(c) ? marks + 1 : 0) <= MARKS) {
        if (space && !endsLine(out)) {
          out.append(' ');
        }
        space = false;
        out.append(c);
        composed &= isComposed(c);
      }
    }
    return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Whether NFC never changes the character: Latin with Vietnamese, punctuation, Han. Most pages hold nothing else. */
  private static boolean isComposed(char c) {
    return c < 0x300 || c >= 0x1e00 && c < 0x1f00 || c >= 0x2010 && c < 0x2028 || c >= 0x4e00 && c <= 0x9fff;
  }

  private static boolean endsLine(StringBuilder out) {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDropped(String text, int i, char c) {
    if (c < 0xa0) {
      return c < ' ' || c >= 0x7f;
    }
    if (c == '\u00ad' || c == '\ufeff' || c == '\u2060' || c == '\ufffe' || c == '\uffff') {
      return true;
    }
    if (c == '\u200d') {
      // A joiner stays where it makes one emoji of two.
      return i == 0 || Character.isLetterOrDigit(text.charAt(i - 1));
    }
    if (c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
