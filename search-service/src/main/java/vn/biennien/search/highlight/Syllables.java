package vn.biennien.search.highlight;

import java.util.Arrays;
import java.util.Collection;
import vn.biennien.enrichment.text.Letters;

/**
 * Walks over the syllables and numbers of a text. One pass and no objects, since a page of hits has thousands of syllables and few
 * of them are asked for: each has its folded form as a hash only.
 *
 * <p>As the index does it, but that a full stop parts letters: "TP.HCM" is two, so that HCM is marked in it.
 */
final class Syllables {

  /** What a character is: part of no syllable, a combining mark of a Latin letter, another part, or a syllable by itself. */
  private static final int NONE = 0;
  private static final int MARK = 1;
  private static final int PART = 2;
  private static final int HAN = 3;
  private static final int KINDS = 4;

  /** Where a syllable starts, a bit for each kind of a character and of the one before. */
  private static final int STARTS = 1 << NONE * KINDS + PART | 1 << HAN * KINDS + PART
      | 1 << NONE * KINDS + HAN | 1 << MARK * KINDS + HAN | 1 << PART * KINDS + HAN | 1 << HAN * KINDS + HAN;

  private static final int PAIRS = 1024;
  private static final char ANY_MARK = 0x301;

  /**
   * Of each character its kind (the highest two bits), by what it is told from others at the beginning of a syllable (ten bits from
   * the sixteenth on), and its folded form.
   */
  private static final int[] CHARACTERS = new int[Character.MAX_VALUE + 1];
  private static final int KIND = 30;
  private static final int BEGINNING = 16;

  private final String text;
  private final char[] chars;
  private final int from;
  private final int limit;
  private final byte[] sought;
  private int index = -1;
  private int paragraph;
  private int before;
  private int start;
  private int end;
  private int hash;
  private boolean decomposed;

  static {
    for (int i = 0; i < CHARACTERS.length; i++) {
      char c = (char) i;
      char folded = folding(c);
      int kind = folded == 0 ? NONE : folded == MARK ? MARK : isHan(c) ? HAN : PART;
      CHARACTERS[c] = kind << KIND | (kind == HAN ? 0 : folded & PAIRS - 1) << BEGINNING | folded;
    }
  }

  /**
   * @param from   where to begin
   * @param limit  what stands behind it is not read
   * @param sought beginnings of the syllables that are looked for; others may be passed over
   */
  Syllables(String text, int from, int limit, byte[] sought) {
    this.text = text;
    this.from = from;
    this.limit = limit;
    this.sought = sought;
    this.end = from;
    // With one more, so that the last has one behind it too.
    chars = new char[limit + 1];
    text.getChars(from, limit, chars, from);
  }

  /**
   * Goes to the next one that may be looked for, if there is one. The loop has no branch but for those: where syllables end cannot
   * be foreseen by a processor, and it would lose more time with that than with all the rest.
   */
  boolean next() {
    int i = end;
    int starts = 0;
    int feeds = 0;
    int last = i > from ? CHARACTERS[chars[i - 1]] : 0;
    int now = CHARACTERS[chars[i]];
    while (i < limit) {
      int after = CHARACTERS[chars[i + 1]];
      int isStart = STARTS >>> ((last >>> KIND) * KINDS + (now >>> KIND)) & 1;
      starts += isStart;
      if ((isStart & sought[pair(now, after)]) != 0 && !isJoined(i)) {
        break;
      }
      feeds += chars[i] == '\n' ? 1 : 0;
      last = now;
      now = after;
      i++;
    }
    index += starts;
    paragraph += feeds;
    before = end;
    start = i;
    if (i < limit) {
      read(i);
    }
    return i < limit;
  }

  /** Finds where the syllable that starts here ends. */
  private void read(int first) {
    int i = first;
    int h = 0;
    boolean marks = false;
    boolean more = true;
    while (more) {
      char c = chars[i];
      int kind = CHARACTERS[c] >>> KIND;
      marks |= kind == MARK;
      if (kind != MARK) {
        h = h * 31 + (kind == NONE ? joint(c) : (char) CHARACTERS[c]);
      }
      i++;
      int next = CHARACTERS[chars[i]] >>> KIND;
      more = next == MARK || next == PART && kind != HAN || i + 1 < limit && next == NONE && joins(c, chars[i], chars[i + 1]);
    }
    end = i;
    hash = h;
    decomposed = marks;
  }

  /** Whether it only looks like a start, as the zeros in "1.000". */
  private boolean isJoined(int at) {
    return at > from + 1 && joins(chars[at - 2], chars[at - 1], chars[at]);
  }

  /** The beginnings of all syllables. */
  static byte[] all() {
    byte[] all = new byte[PAIRS];
    Arrays.fill(all, (byte) 1);
    return all;
  }

  /** The beginnings of these, which are folded. */
  static byte[] beginnings(Collection<String> forms) {
    byte[] beginnings = new byte[PAIRS];
    for (String form : forms) {
      int first = CHARACTERS[form.charAt(0)];
      if (first >>> KIND == HAN) {
        return all();
      }
      beginnings[pair(first, form.length() > 1 ? CHARACTERS[form.charAt(1)] : 0)] = 1;
      beginnings[pair(first, CHARACTERS[ANY_MARK])] = 1;
    }
    return beginnings;
  }

  private static int pair(int first, int second) {
    return (first >>> BEGINNING) * 33 + (second >>> BEGINNING) & PAIRS - 1;
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
    return c <= ' ' || c >= 0x80 && !isPart(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static char folded(char c) {
    return (char) CHARACTERS[c];
  }

  private static char folding(char c) {
    int type = Character.getType(c);
    if (c >= 0x300 && c <= 0x36f) {
      return MARK;
    }
    if (Character.isLetterOrDigit(c)) {
      return Letters.base(c);
    }
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? c : 0;
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
    return c >= 0x3400 && (c <= 0x9fff || c >= 0xf900 && c <= 0xfaff);
  }
}
