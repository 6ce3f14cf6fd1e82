package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Lunar days and the holidays of both calendars: mùng 3 tháng Giêng, 27 Tết, Tết Giáp Thìn, Trung thu, Quốc khánh. */
final class LunarGrammar {

  private static final long FIRST_MONTH = Words.hash("giêng");
  private static final long LAST_MONTH = Words.hash("chạp");
  private static final long VERNAL = Words.hash("nguyên");
  private static final WordMap MORNING = WordMap.set("đán");
  private static final WordMap FOLLOWS_TET = WordMap.set("âm ta cổ truyền");
  private static final WordMap HOLIDAYS = WordMap.numbered(0, "trung quốc giỗ giao đoan vu");
  private static final WordMap HOLIDAY_ENDS = WordMap.numbered(0, "thu khánh tổ thừa ngọ lan");
  /** Month and day by holiday; Quốc khánh (1) is solar, giao thừa (3) the eve of Tết. */
  private static final int[][] HOLIDAY_DAYS = {{8, 15}, {9, 2}, {3, 10}, {12, 30}, {5, 5}, {7, 15}};
  private static final int NATIONAL_DAY = 1;
  private static final int NEW_YEARS_EVE = 3;
  private static final WordMap CUES = WordMap.set("sáng trưa chiều tối đêm tới đến từ hết sau trước là vào đúng hôm");
  private static final WordMap TET_CUES = WordMap.set("từ sau trước đến tới hết");
  /** Months and days of the solar year that are called "mùng" all the same. */
  private static final WordMap SOLAR = WordMap.set("101 203 308 501 507 601 902 910");

  private final Reader in;
  private final YearGrammar years;

  LunarGrammar(Reader in, YearGrammar years) {
    this.in = in;
    this.years = years;
  }

  /** mùng ..., rằm ..., or a day with Tết or a lunar month behind it. */
  Mention announced(int i) {
    if (Vocabulary.FIRST_DAYS.has(in.word(i))) {
      return firstDays(i);
    }
    return in.word(i) == Vocabulary.FULL_MOON ? fullMoon(i) : dayOfTet(i);
  }

  private Mention fullMoon(int i) {
    long month = in.word(i + 1) == Vocabulary.MONTH ? Numerals.month(in, i + 2) : Numerals.NONE;
    return month == Numerals.NONE ? null : lunar(i, Numerals.end(month), Numerals.value(month), 15);
  }

  private Mention firstDays(int i) {
    long day = Numerals.small(in, i + 1);
    if (day == Numerals.NONE || Numerals.value(day) < 1 || Numerals.value(day) > 15) {
      return null;
    }
    int at = Numerals.end(day);
    if (in.word(at) == Vocabulary.TET) {
      return tet(i, at, Numerals.value(day));
    }
    boolean numeric = (in.mark(at) == '/' || in.mark(at) == '-') && in.glued(at) && in.digits(at + 1) > 0;
    long month = in.word(at) == Vocabulary.MONTH || numeric ? Numerals.month(in, at + 1) : Numerals.NONE;
    if (month == Numerals.NONE) {
      return new Mention(i, at, new LunarDay(YearRef.NONE, 0, Numerals.value(day)));
    }
    if (!Vocabulary.isLunar(in, Numerals.end(month)) && (numeric || isSolar(Numerals.value(month), Numerals.value(day)))) {
      Tail tail = years.tail(Numerals.end(month));
      return new Mention(i, tail.end(), new CalendarDay(tail.year(), Numerals.value(month), Numerals.value(day)));
    }
    return lunar(i, Numerals.end(month), Numerals.value(month), Numerals.value(day));
  }

  private static boolean isSolar(int month, int day) {
    return SOLAR.has(Words.hash(Integer.toString(month * 100 + day)));
  }

  /** A day of a month that is lunar by its name or by "âm lịch": 24 tháng Chạp. */
  Mention dayOfMonth(int i) {
    long day = Numerals.small(in, i);
    if (day == Numerals.NONE || in.word(Numerals.end(day)) != Vocabulary.MONTH) {
      return null;
    }
    int at = Numerals.end(day) + 1;
    long month = Numerals.month(in, at);
    boolean lunar = month != Numerals.NONE && (in.word(at) == FIRST_MONTH || in.word(at) == LAST_MONTH
        || Vocabulary.isLunar(in, Numerals.end(month))
        || in.mark(Numerals.end(month)) == '(' && Vocabulary.isLunar(in, Numerals.end(month) + 1));
    return lunar && Numerals.value(day) >= 1 && Numerals.value(day) <= 30
        ? lunar(i, Numerals.end(month), Numerals.value(month), Numerals.value(day)) : null;
  }

  private Mention lunar(int first, int end, int month, int day) {
    int at = in.mark(end) == '(' && Vocabulary.isLunar(in, end + 1) ? end + 4 : Vocabulary.isLunar(in, end) ? end + 2 : end;
    Tail tail = years.tail(at);
    return new Mention(first, tail.end(), new LunarDay(tail.year(), month, day));
  }

  /** 27 Tết, ba mươi Tết. */
  private Mention dayOfTet(int i) {
    long day = Numerals.small(in, i);
    return day != Numerals.NONE && in.word(Numerals.end(day)) == Vocabulary.TET && Numerals.value(day) >= 20
        && Numerals.value(day) <= 30 ? tet(i, Numerals.end(day), Numerals.value(day)) : dayOfMonth(i);
  }

  /** The day before or after Tết whose word stands at {@code i}; days from 20 on are those before it. */
  private Mention tet(int first, int i, int day) {
    Tail tail = tetYear(i + 1);
    return new Mention(first, tail.end(), new NewYearDay(tail.year(), day));
  }

  private Tail tetYear(int i) {
    int at = in.word(i) == VERNAL && MORNING.has(in.word(i + 1)) ? i + 2 : i;
    at = FOLLOWS_TET.has(in.word(at)) && FOLLOWS_TET.has(in.word(at + 1)) ? at + 2 : at;
    int place = Sexagenary.read(in, at);
    if (place >= 0) {
      return years.cycle(at, place);
    }
    if (in.digits(at) == 4 && YearGrammar.isBareYear(in.number(at))) {
      return new Tail(YearRef.written(in.number(at)), at + 1);
    }
    Tail tail = years.tail(at);
    return tail.year().isOpen() ? new Tail(YearRef.NONE, at) : tail;
  }

  /** At "Tết": the holiday with its year; alone only where it is said to be a time. */
  Mention tet(int i) {
    int number = Vocabulary.numberBefore(in, i);
    if (number >= 0) {
      return dayOfTet(number);
    }
    if (!in.is(i, Tokens.CAPITAL)) {
      return null;
    }
    if (HOLIDAYS.has(in.word(i + 1))) {
      return holidayOfTet(i);
    }
    Tail tail = tetYear(i + 1);
    boolean full = in.word(i + 1) == VERNAL && MORNING.has(in.word(i + 2));
    boolean led = CUES.has(in.word(i - 1)) && full || TET_CUES.has(in.word(i - 1)) && Vocabulary.isPause(in, i + 1);
    return !tail.year().isOpen() || led ? new Mention(i, tail.end(), new NewYearDay(tail.year(), NewYearDay.WHOLE)) : null;
  }

  /** Tết Trung thu, Tết Đoan Ngọ. */
  private Mention holidayOfTet(int i) {
    int holiday = HOLIDAYS.get(in.word(i + 1));
    Tail tail = tetYear(i + 3);
    boolean led = CUES.has(in.word(i - 1)) || !tail.year().isOpen();
    return led && HOLIDAY_ENDS.get(in.word(i + 2)) == holiday ? new Mention(i, tail.end(), of(holiday, tail.year())) : null;
  }

  private static Meaning of(int holiday, YearRef year) {
    int[] date = HOLIDAY_DAYS[holiday];
    return holiday == NATIONAL_DAY ? new CalendarDay(year, date[0], date[1])
        : holiday == NEW_YEARS_EVE ? new NewYearDay(year, 30) : new LunarDay(year, date[0], date[1]);
  }

  /** Trung thu, Quốc khánh 2/9, Giỗ Tổ, where they are said to be a time. */
  Mention holiday(int i, boolean led, NumericGrammar numeric) {
    int holiday = HOLIDAYS.get(in.word(i));
    if (holiday < 0 || HOLIDAY_ENDS.get(in.word(i + 1)) != holiday) {
      return null;
    }
    Mention day = in.is(i + 2, Tokens.NUMBER) ? numeric.read(i + 2, true, -1) : null;
    if (day != null) {
      return day.from(i);
    }
    if (!led && !CUES.has(in.word(i - 1))) {
      return null;
    }
    Tail tail = years.tail(i + 2);
    return new Mention(i, tail.end(), of(holiday, tail.year()));
  }
}
