package vn.biennien.search.highlight;

/**
 * Finds where a fragment begins and ends: at the beginning of a sentence or of a part of one, else at a word; at the end of a
 * sentence, else of a word; within one paragraph.
 */
final class Cut {

  /** About as many characters as two lines of a result. */
  static final int SIZE = 160;

  /** A fragment that has less behind its beginning begins a sentence earlier if it can. */
  private static final int ENOUGH = SIZE * 2 / 3;
  /** Lines with less are where a story comes from, or when, rather than its beginning. */
  private static final int SHORT_LINE = 60;
  /** A line that begins further down is no beginning. */
  private static final int FAR = SIZE * 2;
  private static final int LONGEST_GAP = 8;
  private static final int LONGEST_ABBREVIATION = 3;

  private static final int WORD = 0;
  private static final int CLAUSE = 1;
  private static final int SENTENCE = 2;
  private static final String SENTENCE_ENDS = ".!?…";
  private static final String CLAUSE_ENDS = ",;:–—)”\"»";
  private static final String OPENING = "(“\"«[";

  private final String text;
  private final int low;
  private final int high;

  /**
   * @param within where fragments may be
   */
  Cut(String text, Span within) {
    this.text = text;
    this.low = within.from();
    this.high = within.to();
  }

  /** The fragment with all of this in it, if it is not too long. */
  Span around(Span core) {
    int first = core.from();
    while (first > low && first > core.from() - SIZE && text.charAt(first - 1) != '\n') {
      first--;
    }
    int last = core.to();
    while (last < high && last < core.to() + SIZE && text.charAt(last) != '\n') {
      last++;
    }
    int start = start(core, first, last);
    return new Span(start, end(start, core.to(), last));
  }

  /** The fragment at the beginning, or an empty one if there is no word. */
  Span beginning() {
    Span first = new Span(low, low);
    for (int line = low; line < Math.min(high, low + FAR);) {
      int feed = text.indexOf('\n', line);
      int next = feed < 0 || feed > high ? high : feed;
      int start = line;
      while (start < next && !begins(start)) {
        start++;
      }
      if (start < next && (next - start >= SHORT_LINE || first.from() == first.to())) {
        first = new Span(start, end(start, start, next));
        if (next - start >= SHORT_LINE) {
          return first;
        }
      }
      line = next + 1;
    }
    return first;
  }

  private int start(Span core, int first, int last) {
    int context = Math.min(last - core.to(), Math.max(0, SIZE - (core.to() - core.from())) / 3);
    int farthest = Math.max(first, Math.min(core.from(), core.to() - SIZE));
    int balanced = Math.max(first, Math.min(core.from(), core.to() + context - SIZE));
    int[] starts = {core.from(), -1, -1};
    for (int i = core.from(); i >= farthest; i--) {
      int rank = begins(i) ? rank(i) : -1;
      if (rank == SENTENCE || rank >= WORD && i >= balanced) {
        starts[rank] = i;
      }
      if (rank == SENTENCE && last - i >= ENOUGH) {
        return i;
      }
    }
    return starts[SENTENCE] >= 0 ? starts[SENTENCE] : starts[CLAUSE] >= 0 ? starts[CLAUSE] : starts[WORD];
  }

  private int end(int start, int least, int last) {
    int limit = Math.min(last, start + SIZE);
    int end = limit;
    while (end > start && (Syllables.isWithin(text, end) || !Syllables.isPart(text.charAt(end - 1)))) {
      end--;
    }
    if (end == start) {
      return cut(start, limit);
    }
    if (limit < last) {
      for (int i = end; i > Math.max(least, start + ENOUGH) - 1; i--) {
        if (endsSentence(i) && Syllables.isPart(text.charAt(i - 1))) {
          return i;
        }
      }
    }
    return end;
  }

  /** Through a word without end. */
  private int cut(int start, int limit) {
    int end = limit;
    while (end > start + 1 && end < text.length() && Syllables.isMark(text.charAt(end))) {
      end--;
    }
    return end;
  }

  private boolean begins(int at) {
    return Syllables.isPart(text.charAt(at)) && !Syllables.isMark(text.charAt(at)) && !Syllables.isWithin(text, at);
  }

  /** What begins with the word that begins here. */
  private int rank(int word) {
    boolean space = false;
    int rank = WORD;
    for (int i = word - 1; i >= word - LONGEST_GAP; i--) {
      if (i < 0 || text.charAt(i) == '\n') {
        return SENTENCE;
      }
      char c = text.charAt(i);
      if (Syllables.isPart(c)) {
        return rank;
      }
      if (SENTENCE_ENDS.indexOf(c) >= 0 && space && endsSentence(i)) {
        return SENTENCE;
      }
      if (i == word - 1 && OPENING.indexOf(c) >= 0 || space && CLAUSE_ENDS.indexOf(c) >= 0) {
        rank = CLAUSE;
      }
      space |= Syllables.isSpace(c);
    }
    return rank;
  }

  /** Whether a sentence ends with this character: "TP. Hà Nội", "1.000" and "v.v. và" go on. */
  private boolean endsSentence(int at) {
    if (at >= text.length() || SENTENCE_ENDS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && next < at + LONGEST_GAP && text.charAt(next) != '\n' && !Syllables.isPart(text.charAt(next))) {
      next++;
    }
    boolean apart = next == text.length() || next > at + 1;
    boolean small = next < text.length() && Character.isLowerCase(text.charAt(next));
    return text.charAt(at) != '.' ? apart : apart && !small && !isAbbreviation(at);
  }

  private boolean isAbbreviation(int point) {
    int i = point;
    while (i > 0 && point - i <= LONGEST_ABBREVIATION && Syllables.isPart(text.charAt(i - 1))) {
      i--;
    }
    return point - i > 0 && point - i <= LONGEST_ABBREVIATION && isCapital(text.charAt(i))
        && text.substring(i, point).chars().allMatch(c -> c < 0x80);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
