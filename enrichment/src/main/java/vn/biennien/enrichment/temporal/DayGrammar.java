package vn.biennien.enrichment.temporal;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.enrichment.text.Tokens;

/** Days told by "ngày" or by a month: ngày 27 tháng 2, ngày 5 và 6/9, từ ngày 25/1 đến 2/2. */
final class DayGrammar {

  /** Longer lists of days are read in pieces. */
  private static final int LIST = 12;

  private static final WordMap NO_MONTH_AFTER = WordMap.set("ngày tuần nữa tuổi");

  private static final WordMap MONTH_SHIFTS = WordMap.numbered(-1, "trước này tới|sau");
  private static final WordMap DAY_BEFORE = WordMap.set("ngày mùng mồng hôm sáng trưa chiều tối đêm");

  private final Reader in;
  private final NumericGrammar numeric;
  private final YearGrammar years;
  private final LunarGrammar lunar;

  DayGrammar(Reader in, NumericGrammar numeric, YearGrammar years, LunarGrammar lunar) {
    this.in = in;
    this.numeric = numeric;
    this.years = years;
    this.lunar = lunar;
  }

  /** After a word that announces a day, whose first token is {@code first}. */
  Mention announced(int first, int i, List<Mention> others) {
    Mention moon = lunar.announced(i);
    Mention day = moon != null ? moon : list(i, Vocabulary.numberBefore(in, first) >= 0, others);
    return day == null ? null : range(day.from(first));
  }

  /** A number followed by a month: 27 tháng 2, hai tháng chín. */
  Mention dayOfMonth(int i) {
    long day = Numerals.small(in, i);
    if (day == Numerals.NONE || in.word(Numerals.end(day)) != Vocabulary.MONTH) {
      return null;
    }
    Mention moon = lunar.dayOfMonth(i);
    if (moon != null) {
      return moon;
    }
    long month = Numerals.month(in, Numerals.end(day) + 1);
    if (month == Numerals.NONE && MONTH_SHIFTS.has(in.word(Numerals.end(day) + 1)) && Numerals.value(day) >= 1
        && Numerals.value(day) <= 31 && DAY_BEFORE.has(in.word(i - 1))) {
      return new Mention(i, Numerals.end(day) + 2,
          new DayOfMonthShift(MONTH_SHIFTS.get(in.word(Numerals.end(day) + 1)), Numerals.value(day)));
    }
    if (month == Numerals.NONE || !CalendarDay.exists(Numerals.value(month), Numerals.value(day))
        || NO_MONTH_AFTER.has(in.word(Numerals.end(month)))) {
      return null;
    }
    int end = Numerals.end(month);
    if (in.mark(end) == ',' && in.digits(end + 1) == 4 && YearGrammar.isBareYear(in.number(end + 1))) {
      return new Mention(i, end + 2,
          new CalendarDay(YearRef.written(in.number(end + 1)), Numerals.value(month), Numerals.value(day)));
    }
    Tail tail = years.tail(end);
    return new Mention(i, tail.end(), new CalendarDay(tail.year(), Numerals.value(month), Numerals.value(day)));
  }

  /** Days up to one that names the month; the days before take its month. */
  Mention list(int i, boolean counted, List<Mention> others) {
    List<int[]> days = new ArrayList<>(2);
    boolean span = counted;
    int at = i;
    while (days.size() < LIST) {
      Mention last = numeric.read(at, true, -1);
      last = last == null ? dayOfMonth(at) : last;
      if (last != null) {
        return days.isEmpty() ? last : together(i, days, last, span, others);
      }
      long day = Numerals.small(in, at);
      int link = day == Numerals.NONE ? 0 : link(Numerals.end(day));
      if (link == 0 || Numerals.value(day) < 1 || Numerals.value(day) > 31) {
        return null;
      }
      days.add(new int[] {at, Numerals.value(day)});
      char mark = in.mark(Numerals.end(day));
      span |= mark == '-' || mark == 0 && in.word(Numerals.end(day)) != Vocabulary.AND;
      at = link;
    }
    return null;
  }

  /** The token after a word that joins two days, or 0. */
  private int link(int i) {
    char mark = in.mark(i);
    long word = in.word(i);
    if (mark != ',' && mark != '-' && word != Vocabulary.AND && word != Vocabulary.UNTIL && word != Vocabulary.COMING) {
      return 0;
    }
    int at = in.word(i + 1) == Vocabulary.END_OF ? i + 2 : i + 1;
    return in.word(at) == Vocabulary.DAY ? at + 1 : at;
  }

  private static Mention together(int first, List<int[]> days, Mention last, boolean span, List<Mention> others) {
    if (last.meaning() instanceof LunarDay moon) {
      return new Mention(first, last.end(), new Span(new LunarDay(moon.year(), moon.month(), days.get(0)[1]), moon));
    }
    if (!(last.meaning() instanceof CalendarDay end)) {
      return last;
    }
    if (span) {
      return new Mention(first, last.end(), new Span(before(end, days.get(0)[1]), end));
    }
    Mention head = new Mention(first, days.get(0)[0] + 1, before(end, days.get(0)[1]));
    for (int[] day : days.subList(1, days.size())) {
      others.add(new Mention(day[0], day[0] + 1, before(end, day[1])));
    }
    others.add(last);
    return head;
  }

  /** A day before another one: of the same month, or of the month before where its number is greater. */
  static CalendarDay before(CalendarDay end, int day) {
    if (day < end.day() || end.month() == 1) {
      return new CalendarDay(end.year(), end.month(), day);
    }
    return new CalendarDay(end.year(), end.month() - 1, CalendarDay.exists(end.month() - 1, day) ? day : 28);
  }

  /** A day followed by "đến" and another one. */
  Mention range(Mention from) {
    int at = from.end();
    if (from.meaning() instanceof LunarDay moon) {
      return lunarRange(from, moon);
    }
    if (!(from.meaning() instanceof CalendarDay)
        || in.word(at) != Vocabulary.UNTIL && in.word(at) != Vocabulary.COMING) {
      return from;
    }
    at = in.word(at + 1) == Vocabulary.END_OF ? at + 2 : at + 1;
    at = in.word(at) == Vocabulary.DAY ? at + 1 : at;
    Mention to = in.is(at, Tokens.NUMBER) ? numeric.read(at, true, -1) : null;
    to = to == null ? dayOfMonth(at) : to;
    to = to == null && in.word(at) == Vocabulary.MONTH ? month(at) : to;
    return to != null && to.meaning() instanceof Dated
        ? new Mention(from.first(), to.end(), new Span(from.meaning(), to.meaning())) : from;
  }

  /** từ mùng 8 đến 11 tháng Giêng. */
  private Mention lunarRange(Mention from, LunarDay first) {
    int at = link(from.end());
    if (at == 0 || in.mark(from.end()) == ',' || in.word(from.end()) == Vocabulary.AND) {
      return from;
    }
    Mention to = lunar.announced(at);
    if (to == null || !(to.meaning() instanceof LunarDay last)) {
      return from;
    }
    LunarDay start = first.month() == 0 ? new LunarDay(last.year(), last.month(), first.day()) : first;
    return new Mention(from.first(), to.end(), new Span(start, last));
  }

  private Mention month(int i) {
    long month = Numerals.month(in, i + 1);
    if (month == Numerals.NONE) {
      return null;
    }
    Tail tail = years.tail(Numerals.end(month));
    return new Mention(i, tail.end(), new CalendarMonth(tail.year(), Numerals.value(month)));
  }
}
