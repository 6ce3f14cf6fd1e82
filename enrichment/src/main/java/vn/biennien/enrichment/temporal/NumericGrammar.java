package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;

/** Dates in digits: 27/2, 27-2, 27.2.2024, 2024-02-27, 10/2022, 19-21/2, 24/6/1967 - 24/6/2017. */
final class NumericGrammar {

  /** Words before a day and month; the last ones without marks, for text that is written so. */
  private static final WordMap CUES = WordMap.set(
      "từ đến tới trước sau vào hết trong dịp lễ lúc khánh hạn chót cuối phiên kiện kiến định qua mai nay hôm ngày khoảng là và đợt tính"
          + " ngay sang chieu toi hom thang den tu truoc");
  private static final WordMap DAY_NAMES = WordMap.set("ngày lễ tết");
  /** Words that may follow a date but no fraction. */
  private static final WordMap AFTER_DATE = WordMap.set(
      "và đến tới năm vừa tại ở tức thì mới này nay sẽ đã do theo với của hằng hàng âm các được khi là có không vẫn còn ông bà anh");
  /** After them two numbers are a fraction, a score, a number of something or an address. */
  private static final WordMap NO_DATE_AFTER = WordMap.set(
      "số điều khoản mục tỷ tỉ lệ thắng thua hòa hoà dẫn mốc km phòng nhà hẻm ngõ ngách kiệt tổ đường lộ cao chiếm bằng gần hơn kết quả");
  /** Last words of what is named after a day: "Bệnh viện 30/4", "Quảng trường 2/9". */
  private static final WordMap NAMED_AFTER_DAY = WordMap.set("viện trường viên máy nghiệp thao cảng rạp ty đoàn xã hiệu lực nhóm chợ phố khu làng may");
  /** Days of a month beyond it are more than a fraction of twelve. */
  private static final int MONTHS = 12;
  /** How far before a date the word for a day of remembrance may stand: "Ngày Thầy thuốc Việt Nam 27/2". */
  private static final int NAME = 7;

  private final Reader in;
  private final YearGrammar years;

  NumericGrammar(Reader in, YearGrammar years) {
    this.in = in;
    this.years = years;
  }

  /**
   * A date in digits.
   *
   * @param cued whether the words before it say that it is one; else the shape and what stands around it must
   */
  Mention read(int i, boolean cued, int previousEnd) {
    if (isInside(i)) {
      return null;
    }
    Mention whole = full(i, cued);
    if (whole != null) {
      return !cued && NO_DATE_AFTER.has(in.word(i - 1)) ? null : joined(whole);
    }
    Mention days = days(i);
    if (days != null && (cued || isLed(i, previousEnd) || in.mark(days.end() - 2) == '/')) {
      return days;
    }
    Mention day = dayAndMonth(i);
    if (day != null && (cued || isDate(i, day.end(), previousEnd))) {
      return joined(day);
    }
    return monthAndYear(i, cued, previousEnd);
  }

  /** Whether the number is not the first of a chain: the 2 of 1.2. */
  private boolean isInside(int i) {
    char mark = in.mark(i - 1);
    return in.glued(i) && (mark == '/' || mark == '.' || mark == ',' || mark == '-' || mark == ':' || mark == '+')
        && in.glued(i - 1) && in.is(i - 2, Tokens.NUMBER);
  }

  /** The mark between two numbers, 0 where there is none that parts a date. */
  private char separator(int i) {
    char mark = in.mark(i);
    boolean tight = in.glued(i) && in.glued(i + 1);
    boolean loose = mark == '-' && !in.glued(i) && !in.glued(i + 1);
    return mark == '/' && tight || mark == '.' && tight || mark == '-' && (tight || loose) ? mark : 0;
  }

  private Mention full(int i, boolean cued) {
    char first = separator(i + 1);
    if (first == 0 || separator(i + 3) != first || in.digits(i + 2) > 2) {
      return null;
    }
    int middle = in.number(i + 2);
    if (in.digits(i) == 4) {
      return Numerals.year(in, i) != Numerals.NONE && in.digits(i + 4) <= 2
          ? day(i, i + 5, YearRef.written(in.number(i)), middle, in.number(i + 4)) : null;
    }
    if (in.digits(i) > 2) {
      return null;
    }
    int year = in.digits(i + 4) == 4 ? in.number(i + 4) : -1;
    if (cued && in.digits(i + 4) == 2 && first != '-') {
      year = in.number(i + 4) + (in.number(i + 4) > 40 ? 1900 : 2000);
    }
    return year >= 1000 && year < 3000 ? day(i, i + 5, YearRef.written(year), middle, in.number(i)) : null;
  }

  private Mention day(int i, int end, YearRef year, int month, int day) {
    boolean joins = in.mark(end) == '-' && separator(end + 2) != 0 && separator(end + 2) != '-';
    return CalendarDay.exists(month, day) && (joins || !YearGrammar.isChained(in, end))
        ? new Mention(i, end, new CalendarDay(year, month, day)) : null;
  }

  /** 19-21/2, 9 - 11/6/2023. */
  private Mention days(int i) {
    char second = separator(i + 3);
    if (separator(i + 1) != '-' || second == 0 || in.digits(i) > 2 || in.digits(i + 2) > 2 || in.digits(i + 4) > 2
        || second == '-' && in.glued(i + 1)) {
      return null;
    }
    int month = in.number(i + 4);
    int first = in.number(i);
    if (first >= in.number(i + 2) || !CalendarDay.exists(month, in.number(i + 2)) || first < 1) {
      return null;
    }
    Tail tail = years.tail(i + 5);
    return YearGrammar.isChained(in, tail.end()) ? null
        : new Mention(i, tail.end(),
            new Span(new CalendarDay(tail.year(), month, first), new CalendarDay(tail.year(), month, in.number(i + 2))));
  }

  private Mention dayAndMonth(int i) {
    if (separator(i + 1) == 0 || in.digits(i) > 2 || in.digits(i + 2) == 0 || in.digits(i + 2) > 2
        || in.word(i + 3) == Vocabulary.MONTH
        || !CalendarDay.exists(in.number(i + 2), in.number(i))) {
      return null;
    }
    if (Vocabulary.isLunar(in, i + 3) || in.mark(i + 3) == '(' && Vocabulary.isLunar(in, i + 4)) {
      int end = in.mark(i + 3) == '(' ? i + 6 : i + 5;
      return new Mention(i, end, new LunarDay(years.tail(end).year(), in.number(i + 2), in.number(i)));
    }
    Tail tail = years.tail(i + 3);
    boolean joins = in.mark(tail.end()) == '-' && separator(tail.end() + 2) != 0;
    return !joins && YearGrammar.isChained(in, tail.end()) ? null
        : new Mention(i, tail.end(), new CalendarDay(tail.year(), in.number(i + 2), in.number(i)));
  }

  /** Whether a bare day and month are one, and no fraction, score or part of a number. */
  private boolean isDate(int i, int end, int previousEnd) {
    char mark = separator(i + 1);
    if (NO_DATE_AFTER.has(in.word(i - 1)) || mark == '-' && !in.glued(i + 1)) {
      return false;
    }
    boolean pause = Vocabulary.isPause(in, end);
    boolean fraction = in.number(i) < in.number(i + 2) && in.digits(i) == 1;
    if (end > i + 3 && (in.word(i + 3) == Vocabulary.YEAR || mark == '/')) {
      return true;
    }
    if (isNamedDay(i)) {
      return true;
    }
    if (in.mark(i - 1) == '(' || previousEnd == i - 1 && in.word(i - 1) != Vocabulary.UNTIL) {
      boolean closes = in.mark(end) == ')' || pause;
      return closes && (previousEnd == i - 1 || mark == '/' && !fraction || in.number(i) > 12);
    }
    if (CUES.has(in.word(i - 1))) {
      boolean followed = pause || AFTER_DATE.has(in.word(end)) || in.is(end, Tokens.CAPITAL);
      return mark == '/' ? !fraction || followed : pause || followed && DAY_NAMES.has(in.word(i - 1));
    }
    boolean ends = pause || in.startsSentence(end);
    if (mark == '/' && !fraction && in.mark(i - 1) == ':' && !NO_DATE_AFTER.has(in.word(i - 2))) {
      return ends;
    }
    if (mark == '/' && in.number(i) > MONTHS && in.is(i - 1, Tokens.WORD) && !in.startsSentence(i) && !isRoundTheClock(i)
        && !NAMED_AFTER_DAY.has(in.word(i - 1))) {
      return ends || AFTER_DATE.has(in.word(end)) || in.is(end, Tokens.CAPITAL);
    }
    boolean opens = in.startsSentence(i) || in.mark(i - 1) == '*';
    return opens && mark != '.' && (in.mark(end) == ',' || in.mark(end) == ':');
  }

  /** 24/7. */
  private boolean isRoundTheClock(int i) {
    return in.number(i) == 24 && in.number(i + 2) == 7;
  }

  /** "Ngày Nhà giáo Việt Nam 20/11", "lễ Giáng sinh 25/12". */
  private boolean isNamedDay(int i) {
    boolean capital = in.is(i - 1, Tokens.CAPITAL);
    for (int at = i - 1; at >= i - NAME && !in.startsSentence(at + 1); at--) {
      if (DAY_NAMES.has(in.word(at))) {
        return at < i - 1 && (capital || in.is(at + 1, Tokens.CAPITAL) || at >= i - 3 && in.mark(i + 1) == '/');
      }
    }
    return false;
  }

  private boolean isLed(int i, int previousEnd) {
    return CUES.has(in.word(i - 1)) || in.mark(i - 1) == '(' || previousEnd == i - 1;
  }

  private Mention monthAndYear(int i, boolean cued, int previousEnd) {
    char mark = separator(i + 1);
    int month = in.digits(i) <= 2 ? in.number(i) : 0;
    if (mark == 0 || !in.glued(i + 1) || in.digits(i + 2) != 4 || month < 1 || month > 12
        || !YearGrammar.isBareYear(in.number(i + 2)) || YearGrammar.isChained(in, i + 3)
        || !cued && (mark == '.' || !isLed(i, previousEnd)) || NO_DATE_AFTER.has(in.word(i - 1))) {
      return null;
    }
    return new Mention(i, i + 3, new CalendarMonth(YearRef.written(in.number(i + 2)), month));
  }

  /** A second day after a dash makes a range: 27/2 - 1/3. */
  private Mention joined(Mention from) {
    int at = from.end();
    if (in.mark(at) != '-' || !(from.meaning() instanceof CalendarDay)) {
      return from;
    }
    Mention to = full(at + 1, false);
    to = to == null ? dayAndMonth(at + 1) : to;
    return to != null && to.meaning() instanceof CalendarDay && !YearGrammar.isChained(in, to.end())
        ? new Mention(from.first(), to.end(), new Span(from.meaning(), to.meaning())) : from;
  }
}
