package vn.biennien.search.highlight;

import vn.biennien.enrichment.text.Letters;

/**
 * Walks over the syllables and numbers of a text. One pass and no objects, since a page of hits has thousands of syllables and few
 * of them are asked for: each has its folded form as a hash only.
 *
 * <p>As the index does it, but that a full stop parts letters: "TP.HCM" is two, so that HCM is marked in it.
 */
final class Syllables {

  /** Combining marks of Latin letters: part of a syllable, but not of its folded form. */
  private static final char MARK = 1;
  /** The folded letter or digit, {@link #MARK}, or 0 for what is part of no syllable. */
  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
  private static final char HAN = 0x3400;

  private final String text;
  private final char[] chars;
  private final int limit;
  private int index = -1;
  private int paragraph;
  private int before;
  private int start;
  private int end;
  private int hash;
  private boolean decomposed;

  static {
    for (int i = 0; i < FOLDED.length; i++) {
      char c = (char) i;
      int type = Character.getType(c);
      if (c >= 0x300 && c <= 0x36f) {
        FOLDED[c] = MARK;
      } else if (Character.isLetterOrDigit(c)) {
        FOLDED[c] = Letters.base(c);
      } else if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
        FOLDED[c] = c;
      }
    }
  }

  /**
   * @param from  where to begin
   * @param limit what stands behind it is not read
   */
  Syllables(String text, int from, int limit) {
    this.text = text;
    this.limit = limit;
    this.end = from;
    chars = new char[limit];
    text.getChars(from, limit, chars, from);
  }

  /** Goes to the next one, if there is one. */
  boolean next() {
    int i = skip(end);
    before = end;
    start = i;
    int h = 0;
    if (i < limit && isHan(chars[i])) {
      h = FOLDED[chars[i++]];
    } else {
      boolean marks = false;
      while (i < limit) {
        char c = chars[i];
        char folded = FOLDED[c];
        if (folded > MARK && c < HAN) {
          h = h * 31 + folded;
        } else if (folded == MARK) {
          marks = true;
        } else if (folded == 0 && i > start && i + 1 < limit && joins(chars[i - 1], c, chars[i + 1])) {
          h = h * 31 + joint(c);
        } else if (folded == 0 || isHan(c)) {
          break;
        } else {
          h = h * 31 + folded;
        }
        i++;
      }
      decomposed = marks;
    }
    end = i;
    hash = h;
    index++;
    return i > start;
  }

  private int skip(int from) {
    int i = from;
    while (i < limit && FOLDED[chars[i]] <= MARK) {
      if (chars[i] == '\n') {
        paragraph++;
      }
      i++;
    }
    return i;
  }

  /** How many stand before it. */
  int index() {
    return index;
  }

  /** How many line feeds stand before it. */
  int paragraph() {
    return paragraph;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Of the folded form, the same as {@link String#hashCode()} of it. */
  int hash() {
    return hash;
  }

  /** Whether nothing but blanks or a joining character stands between the one before and this one. */
  boolean isBeside() {
    return isBeside(text, before, start);
  }

  static boolean isBeside(String text, int end, int start) {
    if (start == end + 1 && "-–/._:'’".indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (c == '\n' || !isSpace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether its folded form is this. */
  boolean folds(String form) {
    int at = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char folded = folded(c);
      if (folded != MARK && (at == form.length() || form.charAt(at++) != (folded == 0 ? joint(c) : folded))) {
        return false;
      }
    }
    return at == form.length();
  }

  /** Whether it is this with its marks, wherever the tone mark stands; asked only if the folded forms are the same. */
  boolean is(String form) {
    if (decomposed || mayHaveLateTone()) {
      return form.equals(Form.comparable(text.substring(start, end)));
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (form.charAt(i - start) != (folded(c) == 0 ? joint(c) : Letters.lower(c))) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHaveLateTone() {
    if (end - start < 2 || !Letters.isMarked(text.charAt(end - 1))) {
      return false;
    }
    char last = Letters.base(text.charAt(end - 1));
    return last == 'a' || last == 'e' || last == 'y';
  }

  /** Whether the character is a letter or digit, or a mark of one. */
  static boolean isPart(char c) {
    return folded(c) != 0;
  }

  /** Whether a cut before this character would go through a syllable. */
  static boolean isWithin(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char last = text.charAt(at - 1);
    char next = text.charAt(at);
    if (isPart(last) && isPart(next)) {
      return folded(next) == MARK || !isHan(last) && !isHan(next);
    }
    return isPart(last) && at + 1 < text.length() && joins(last, next, text.charAt(at + 1))
        || isPart(next) && at > 1 && joins(text.charAt(at - 2), last, next);
  }

  static boolean isMark(char c) {
    return folded(c) == MARK;
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static char folded(char c) {
    return FOLDED[c];
  }

  /** "1.000", "3,5", "H'Mông" are one each. */
  private static boolean joins(char before, char c, char after) {
    return switch (c) {
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '\'', '’' -> (Letters.isLetter(before) || isMark(before)) && Letters.isLetter(after);
      default -> false;
    };
  }

  private static char joint(char c) {
    return c == '’' ? '\'' : c;
  }

  private static boolean isHan(char c) {
    return c >= HAN && (c <= 0x9fff || c >= 0xf900 && c <= 0xfaff);
  }
}
