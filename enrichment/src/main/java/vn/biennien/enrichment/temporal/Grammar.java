package vn.biennien.enrichment.temporal;

import java.util.List;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * Reads the expression at a token. Only numbers and the time words start one; every rule looks at a bounded
 * number of tokens, so the work grows with the length of the text.
 */
final class Grammar {

  private static final int DAY = 0;
  private static final int MONTH = 1;
  private static final int YEAR = 2;
  private static final int QUARTER = 3;
  private static final int PART_OF_DAY = 4;
  private static final int DAY_OF = 5;
  private static final int SAME = 6;
  private static final int WEEK = 7;
  private static final int WEEKDAY = 8;
  private static final int LUNAR_DAY = 9;
  private static final int TET = 10;
  private static final int NARROWED = 11;
  private static final int ERA = 12;
  private static final int SEASON = 13;
  private static final int TERM = 14;
  private static final int TURNING = 15;
  private static final int TOMORROW = 16;
  private static final int HOLIDAY = 17;
  private static final int PLURAL = 18;

  /** The word that starts each kind of expression, in the order of the constants above. */
  private static final WordMap TRIGGERS = WordMap.numbered(0, "ngày tháng năm quý|quí sáng|trưa|chiều|tối|đêm|khuya|rạng"
      + " hôm cùng tuần thứ|chủ|chúa mùng|mồng|rằm tết đầu|giữa|cuối|nửa thế|thập mùa|xuân|hè giai|nhiệm|niên|thời sang mai"
      + " trung|quốc|giỗ|giao|đoan|vu những|các");

  /** "lần đầu" is the first time, no beginning of a period. */
  private static final long TIME = Words.hash("lần");
  private static final long HALF = Words.hash("nửa");
  private static final WordMap LATER_HALF = WordMap.set("cuối sau");
  private static final WordMap AFTERNOON = WordMap.set("chiều tối đêm");
  private static final WordMap DAY_WORDS = WordMap.set("ngày hôm cùng mùng mồng rằm thứ chủ");

  private final Reader in;
  private final YearGrammar years;
  private final BareYearGrammar bareYears;
  private final NumericGrammar numeric;
  private final LunarGrammar lunar;
  private final DayGrammar days;
  private final MonthGrammar months;
  private final RelativeGrammar relative;
  private final EraGrammar eras;
  private final ClockGrammar clock;

  Grammar(Reader in) {
    this.in = in;
    years = new YearGrammar(in);
    bareYears = new BareYearGrammar(in, years);
    numeric = new NumericGrammar(in, years);
    lunar = new LunarGrammar(in, years);
    days = new DayGrammar(in, numeric, years, lunar);
    months = new MonthGrammar(in, years, lunar);
    relative = new RelativeGrammar(in, numeric, days, lunar);
    eras = new EraGrammar(in, years);
    clock = new ClockGrammar(in);
  }

  /** Whether an expression may start at a token; for most tokens all that is asked. */
  static boolean starts(Tokens tokens, int i) {
    return (tokens.flags(i) & (Tokens.NUMBER | Tokens.HAS_DIGIT)) != 0 || TRIGGERS.has(tokens.word(i));
  }

  /**
   * The expression at a token, or null.
   *
   * @param previousEnd the token after the expression before
   * @param others      takes the further expressions of a list, in the order of the text
   */
  Mention read(int i, int previousEnd, List<Mention> others) {
    if (in.is(i, Tokens.NUMBER) || in.is(i, Tokens.HAS_DIGIT)) {
      return number(i, previousEnd, others);
    }
    Mention found = switch (TRIGGERS.get(in.word(i))) {
      case DAY -> relative.day(i, others);
      case MONTH -> months.month(i, others);
      case YEAR -> term(i, others);
      case QUARTER -> months.quarter(i);
      case PART_OF_DAY -> relative.part(i, others);
      case DAY_OF -> relative.dayOf(i, others);
      case SAME -> relative.same(i);
      case WEEK -> relative.week(i);
      case WEEKDAY -> relative.weekday(i, false);
      case LUNAR_DAY -> lunarDay(i);
      case TET -> lunar.tet(i);
      case NARROWED -> narrowed(i, others);
      case ERA -> eras.era(i);
      case SEASON -> season(i);
      case TERM -> eras.term(i);
      case TURNING -> turning(i);
      case TOMORROW -> relative.tomorrow(i);
      case HOLIDAY -> lunar.holiday(i, false, numeric);
      case PLURAL -> eras.plural(i, others);
      default -> null;
    };
    return found == null ? null : ledRange(found);
  }

  /** A range takes the "từ" before it into its span. */
  private Mention ledRange(Mention found) {
    return found.meaning() instanceof Span && in.word(found.first() - 1) == Vocabulary.FROM
        ? found.from(found.first() - 1) : found;
  }

  private Mention lunarDay(int i) {
    Mention day = lunar.announced(i);
    return day == null ? null : days.range(day);
  }

  /** "năm học 2024-2025", else a year. */
  private Mention term(int i, List<Mention> others) {
    Mention term = eras.term(i);
    return term != null ? term : years.year(i, others);
  }

  private Mention season(int i) {
    Mention season = eras.season(i);
    return season != null ? season : eras.term(i);
  }

  private Mention number(int i, int previousEnd, List<Mention> others) {
    Mention timed = timed(i, others);
    if (timed != null || !in.is(i, Tokens.NUMBER)) {
      return timed;
    }
    Mention found = lunarDay(i);
    boolean listed = in.mark(i - 1) == '(' && in.word(i - 2) == Vocabulary.DAY;
    if (found == null && (listed || in.word(i - 1) == Vocabulary.FROM)) {
      found = days.list(i, true, others);
    }
    found = found == null ? numeric.read(i, false, previousEnd) : found;
    found = found == null ? days.dayOfMonth(i) : found;
    found = found == null ? bareYears.read(i) : days.range(found);
    return found == null ? null : ledRange(found);
  }

  /** A clock time and the day behind it. */
  private Mention timed(int i, List<Mention> others) {
    ClockGrammar.Time time = clock.read(i);
    if (time == null) {
      return null;
    }
    int at = in.mark(time.end()) == ',' || in.mark(time.end()) == '(' ? time.end() + 1 : time.end();
    boolean afternoon = AFTERNOON.has(in.word(at));
    Mention day = null;
    if (relative.isPart(at)) {
      day = relative.part(at, others);
      if (day == null && DAY_WORDS.has(in.word(at + 1))) {
        day = read(at + 1, -1, others);
      }
    } else if (DAY_WORDS.has(in.word(at))) {
      day = read(at, -1, others);
    } else if (in.is(at, Tokens.NUMBER)) {
      day = numeric.read(at, true, -1);
    }
    if (day == null || day.meaning() instanceof Span) {
      return day;
    }
    Meaning bare = day.meaning() instanceof Timed part ? part.day() : day.meaning();
    return new Mention(i, day.end(), new Timed(bare, time.value(afternoon)));
  }

  /** đầu, giữa, cuối, nửa: the value is that of the period they narrow. */
  private Mention narrowed(int i, List<Mention> others) {
    boolean half = in.word(i) == HALF;
    int at = half ? i + 2 : i + 1;
    if (half && in.word(i + 1) != Vocabulary.START && !LATER_HALF.has(in.word(i + 1)) || in.word(i - 1) == TIME) {
      return null;
    }
    Mention period = switch (TRIGGERS.get(in.word(at))) {
      case MONTH -> months.month(at, others);
      case YEAR -> half ? halfYear(i, at) : startOfYear(i, at, others);
      case QUARTER -> months.quarter(at);
      case WEEK -> half ? null : relative.week(i);
      case ERA -> eras.era(at);
      case SEASON -> eras.season(at);
      case PLURAL -> eras.plural(at, others);
      default -> in.digits(at) == 4 ? bareYears.read(at) : null;
    };
    return period == null ? null : period.from(i);
  }

  private Mention halfYear(int first, int year) {
    Tail tail = years.tail(year);
    boolean later = LATER_HALF.has(in.word(first + 1));
    int end = tail.year().isOpen() ? year + 1 : tail.end();
    return new Mention(first, end, later ? new MonthSpan(tail.year(), 7, 12) : new MonthSpan(tail.year(), 1, 6));
  }

  /** "đầu năm" is a date where its year is named or something is counted from it. */
  private Mention startOfYear(int first, int year, List<Mention> others) {
    Mention named = term(year, others);
    if (named != null) {
      return named;
    }
    if (in.word(first - 1) != Vocabulary.FROM || in.word(first) != Vocabulary.START) {
      return null;
    }
    int at = in.word(year + 1) == Vocabulary.UNTIL ? year + 2 : -1;
    at = in.word(at) == Vocabulary.END_OF ? at + 1 : at;
    long month = in.word(at) == Vocabulary.MONTH ? Numerals.month(in, at + 1) : Numerals.NONE;
    return month == Numerals.NONE ? new Mention(first, year + 1, CalendarYear.of(YearRef.shift(0)))
        : new Mention(first, Numerals.end(month), new MonthSpan(YearRef.NONE, 1, Numerals.value(month)));
  }

  /** At "sang": sang năm is next year; else what follows speaks for itself. */
  private Mention turning(int i) {
    return in.word(i + 1) == Vocabulary.YEAR && in.digits(i + 2) == 0 && Sexagenary.read(in, i + 2) < 0
        ? new Mention(i, i + 2, CalendarYear.of(YearRef.shift(1))) : null;
  }
}
