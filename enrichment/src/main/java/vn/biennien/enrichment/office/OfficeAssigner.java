package vn.biennien.enrichment.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.entity.Lexicon;
import vn.biennien.enrichment.entity.Span;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * Gives offices to the people they are written beside. Offices that only commas and "và" part form a chain; a
 * chain belongs to the name right behind it ("Bí thư Tỉnh ủy Nguyễn Xuân Ký") or to the name before its comma
 * ("ông Vũ Hiểu Huy, Bí thư Thị ủy").
 */
public final class OfficeAssigner {

  private static final long AND = Words.hash("và");
  private static final long ALSO = Words.hash("kiêm");
  private static final long IS = Words.hash("là");
  private static final long AS = Words.hash("làm");
  private static final long HOLDS = Words.hash("giữ");
  private static final long POST = Words.hash("chức");
  private static final long POST_OF = Words.hash("vụ");
  /** Last words of "bầu làm", "cử làm", "chỉ định làm", "bổ nhiệm làm", "phân công làm". */
  private static final Set<Long> APPOINTING = Stream.of("bầu", "cử", "định", "nhiệm", "công", "lên").map(Words::hash)
      .collect(Collectors.toUnmodifiableSet());
  /** The most words between who is appointed and the office. */
  private static final int MOST_OF_APPOINTMENT = 40;
  /** The most words of title and rank between an office and a name. */
  private static final int MOST_TITLES = 5;

  private final OfficeSpans spans;
  private final int titles;

  public OfficeAssigner(Lexicon lexicon) {
    spans = new OfficeSpans(lexicon);
    titles = lexicon.bit("title") | lexicon.bit("rank");
  }

  /**
   * @param classes the word classes of each token
   * @param names   names in order
   * @param tagged  offices as the model found them, in order
   * @return a holding for each office that has a holder, in order
   */
  public List<Holding> assign(Tokens tokens, int[] classes, List<Span> names, List<int[]> tagged) {
    List<int[]> offices = spans.settle(tokens, classes, names, tagged);
    List<Span> people = names.stream().filter(n -> n.type() == EntityType.PERSON).toList();
    List<Holding> found = new ArrayList<>();
    for (int i = 0; i < offices.size();) {
      int last = i;
      while (last + 1 < offices.size() && joined(tokens, offices.get(last)[1], offices.get(last + 1)[0])) {
        last++;
      }
      Span holder = holder(tokens, classes, people, offices.get(i)[0], offices.get(last)[1]);
      if (holder != null) {
        for (int[] office : offices.subList(i, last + 1)) {
          found.add(new Holding(holder, office[0], office[1]));
        }
      } else {
        // A chain without a holder of its own may be two: the first part of one person, the rest of the next.
        split(tokens, classes, people, offices.subList(i, last + 1), found);
      }
      i = last + 1;
    }
    return found;
  }

  private void split(Tokens tokens, int[] classes, List<Span> people, List<int[]> chain, List<Holding> found) {
    for (int[] office : chain) {
      Span holder = holder(tokens, classes, people, office[0], office[1]);
      if (holder != null) {
        found.add(new Holding(holder, office[0], office[1]));
      }
    }
  }

  private static boolean joined(Tokens tokens, int end, int next) {
    if (next < end || next - end > 2 || tokens.is(next, Tokens.LINE_START)) {
      return false;
    }
    for (int i = end; i < next; i++) {
      char mark = tokens.punctuation(i);
      boolean word = tokens.word(i) == AND || tokens.word(i) == ALSO;
      if (!word && mark != ',' && mark != '-' && mark != '/') {
        return false;
      }
    }
    return true;
  }

  private Span holder(Tokens tokens, int[] classes, List<Span> people, int first, int end) {
    int next = firstFrom(people, end);
    if (next < people.size() && onlyTitles(tokens, classes, end, people.get(next).first())) {
      return people.get(next);
    }
    int before = firstFrom(people, first) - 1;
    if (before >= 0 && people.get(before).end() <= first && (apposition(tokens, people.get(before).end(), first)
        || isAppointed(tokens, people.get(before).end(), first))) {
      return people.get(before);
    }
    // "Phó Giám đốc sở - ông Hồ Văn Luân": a title says that the name does not belong to what follows.
    return next < people.size() && end + 1 < people.get(next).first() && isPause(tokens, end)
        && onlyTitles(tokens, classes, end + 1, people.get(next).first()) ? people.get(next) : null;
  }

  private static boolean isPause(Tokens tokens, int i) {
    char mark = tokens.punctuation(i);
    return mark == ',' || mark == '-' || mark == '–';
  }

  /** "Ông Hồ Văn Luân được bầu giữ chức Chủ tịch": who is named last in the sentence. */
  private static boolean isAppointed(Tokens tokens, int end, int office) {
    if (office - end > MOST_OF_APPOINTMENT || office - end < 2 || !(tokens.word(office - 1) == AS && APPOINTING.contains(tokens.word(office - 2))
        || tokens.word(office - 1) == POST && tokens.word(office - 2) == HOLDS
        || tokens.word(office - 1) == POST_OF && tokens.word(office - 2) == POST)) {
      return false;
    }
    for (int i = end; i < office; i++) {
      if (tokens.is(i, Tokens.SENTENCE_START) || tokens.punctuation(i) == ';') {
        return false;
      }
    }
    return true;
  }

  /** The first name that starts at or after a token; the names are in order. */
  static int firstFrom(List<Span> names, int token) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (names.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean onlyTitles(Tokens tokens, int[] classes, int from, int to) {
    if (to - from > MOST_TITLES) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean point = tokens.punctuation(i) == '.' && i > from || tokens.punctuation(i) == '/';
      if ((classes[i] & titles) == 0 && !point || tokens.is(i, Tokens.LINE_START)) {
        return false;
      }
    }
    return !tokens.is(to, Tokens.LINE_START);
  }

  /** A name, then a comma, a dash, a bracket or "là", then the office; a birth year in brackets may stand between. */
  private static boolean apposition(Tokens tokens, int end, int office) {
    int i = end;
    if (tokens.punctuation(i) == '(' && i + 3 < office) {
      int close = i;
      while (close < office && tokens.punctuation(close) != ')') {
        close++;
      }
      i = close + 1;
    }
    if (office - i < 1 || office - i > 3) {
      return false;
    }
    for (int j = i; j < office; j++) {
      char mark = tokens.punctuation(j);
      boolean joins = mark == ',' || mark == '-' || mark == '–' || mark == '(' || mark == ':'
          || tokens.word(j) == IS || tokens.word(j) == AS;
      if (!joins || tokens.is(j, Tokens.LINE_START)) {
        return false;
      }
    }
    return !tokens.is(office, Tokens.LINE_START);
  }
}
