package vn.biennien.enrichment.temporal;

import java.util.List;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Months, quarters and parts of a year: tháng 10/2022, tháng trước, quý I/2024, 6 tháng đầu năm. */
final class MonthGrammar {

  private static final WordMap SHIFTS = WordMap.numbered(-1, "trước|rồi này tới|sau");
  private static final WordMap ORDINALS = WordMap.numbered(1, "đầu|nhất hai ba tư|cuối");
  private static final WordMap ENDED = WordMap.set("qua rồi");
  private static final long HALF = Words.hash("nửa");
  private static final long JUST = Words.hash("vừa");
  private static final WordMap NO_MONTH_BEFORE = WordMap.set("mỗi hằng hàng mạng");
  private static final WordMap NARROWING = WordMap.set("hết đầu giữa cuối");
  private static final int LIST = 12;

  private final Reader in;
  private final YearGrammar years;
  private final LunarGrammar lunar;

  MonthGrammar(Reader in, YearGrammar years, LunarGrammar lunar) {
    this.in = in;
    this.years = years;
    this.lunar = lunar;
  }

  /** At "tháng". Further months of a list go to {@code others}. */
  Mention month(int i, List<Mention> others) {
    int number = Vocabulary.numberBefore(in, i);
    if (number >= 0) {
      Mention span = span(number, i);
      span = span == null ? lunar.dayOfMonth(number) : span;
      if (span != null) {
        return span;
      }
    }
    long month = Numerals.month(in, i + 1);
    if (month == Numerals.NONE) {
      return shift(i);
    }
    if (NO_MONTH_BEFORE.has(in.word(i - 1))) {
      return null;
    }
    Mention pair = pair(i, month);
    if (pair != null) {
      return pair;
    }
    if (Vocabulary.isLunar(in, Numerals.end(month))) {
      return null;
    }
    Tail tail = years.tail(Numerals.end(month));
    if (number >= 0 && tail.year().isOpen() || YearGrammar.isChained(in, tail.end())) {
      return null;
    }
    Mention first = new Mention(i, tail.end(), new CalendarMonth(tail.year(), Numerals.value(month)));
    return tail.year().isOpen() ? list(i, month, others, first) : range(first);
  }

  /** 6 tháng đầu năm 2024, 3 tháng cuối năm. */
  private Mention span(int first, int i) {
    long part = in.word(i + 1);
    int count = Numerals.value(Numerals.small(in, first));
    boolean start = part == Vocabulary.START;
    if (count < 1 || count > 12 || in.word(start || part == Vocabulary.LAST_PART ? i + 2 : i + 1) != Vocabulary.YEAR) {
      return null;
    }
    if (!start && part != Vocabulary.LAST_PART) {
      Tail tail = years.tail(i + 1);
      return tail.year().isWritten() ? new Mention(first, tail.end(), new MonthSpan(tail.year(), 1, count)) : null;
    }
    Tail tail = years.tail(i + 2);
    int end = tail.year().isOpen() ? i + 3 : tail.end();
    return new Mention(first, end,
        start ? new MonthSpan(tail.year(), 1, count) : new MonthSpan(tail.year(), 13 - count, 12));
  }

  private Mention shift(int i) {
    if (Vocabulary.isCounted(in, i)) {
      return null;
    }
    boolean just = in.word(i + 1) == JUST && ENDED.has(in.word(i + 2));
    if (just || ENDED.has(in.word(i + 1))) {
      return new Mention(i, just ? i + 3 : i + 2, new MonthShift(-1));
    }
    return SHIFTS.has(in.word(i + 1)) && in.word(i + 2) != Vocabulary.THAT
        ? new Mention(i, i + 2, new MonthShift(SHIFTS.get(in.word(i + 1)))) : null;
  }

  /** tháng 3-4/2021. */
  private Mention pair(int i, long month) {
    int at = Numerals.end(month);
    if (in.mark(at) != '-' || in.digits(at + 1) == 0 || in.digits(at + 1) > 2) {
      return null;
    }
    int last = in.number(at + 1);
    Tail tail = years.tail(at + 2);
    return last > Numerals.value(month) && last <= 12 && !tail.year().isOpen()
        ? new Mention(i, tail.end(), new MonthSpan(tail.year(), Numerals.value(month), last)) : null;
  }

  /** tháng 5, 6 và 7/2021: the year of the last month holds for all. */
  private Mention list(int i, long month, List<Mention> others, Mention alone) {
    int[] tokens = new int[LIST];
    int[] ends = new int[LIST];
    int[] months = new int[LIST];
    int count = 0;
    int at = Numerals.end(month);
    while (count < LIST && (in.mark(at) == ',' || in.word(at) == Vocabulary.AND)) {
      int next = in.word(at + 1) == HALF ? at + 2 : at + 1;
      next = NARROWING.has(in.word(next)) ? next + 1 : next;
      next = in.word(next) == Vocabulary.MONTH ? next + 1 : next;
      long other = in.is(next, Tokens.NUMBER) ? Numerals.month(in, next) : Numerals.NONE;
      if (other == Numerals.NONE) {
        return range(alone);
      }
      tokens[count] = at + 1;
      ends[count] = Numerals.end(other);
      months[count++] = Numerals.value(other);
      at = Numerals.end(other);
      Tail tail = years.tail(at);
      if (!tail.year().isOpen()) {
        for (int n = 0; n < count; n++) {
          others.add(new Mention(tokens[n], n + 1 < count ? ends[n] : tail.end(),
              new CalendarMonth(tail.year(), months[n])));
        }
        return new Mention(i, Numerals.end(month), new CalendarMonth(tail.year(), Numerals.value(month)));
      }
    }
    return range(alone);
  }

  /** tháng 5 đến tháng 8/2021. */
  private Mention range(Mention from) {
    int at = from.end();
    if (in.word(at) != Vocabulary.UNTIL && in.word(at) != Vocabulary.COMING && in.mark(at) != '-') {
      return from;
    }
    at = NARROWING.has(in.word(at + 1)) ? at + 2 : at + 1;
    long month = in.word(at) == Vocabulary.MONTH ? Numerals.month(in, at + 1) : Numerals.NONE;
    if (month == Numerals.NONE) {
      return from;
    }
    Tail tail = years.tail(Numerals.end(month));
    return new Mention(from.first(), tail.end(),
        new Span(from.meaning(), new CalendarMonth(tail.year(), Numerals.value(month))));
  }

  /** ba quý đầu năm 2024. */
  private Mention quarters(int first, int i) {
    int count = Numerals.value(Numerals.small(in, first));
    if (count < 1 || count > 4 || in.word(i + 1) != Vocabulary.START || in.word(i + 2) != Vocabulary.YEAR) {
      return null;
    }
    Tail tail = years.tail(i + 2);
    return new Mention(first, tail.year().isOpen() ? i + 3 : tail.end(), new MonthSpan(tail.year(), 1, count * 3));
  }

  /** At "quý". */
  Mention quarter(int i) {
    if (SHIFTS.has(in.word(i + 1))) {
      return new Mention(i, i + 2, new QuarterShift(SHIFTS.get(in.word(i + 1))));
    }
    int counted = Vocabulary.numberBefore(in, i);
    if (counted >= 0) {
      return quarters(counted, i);
    }
    int ordinal = ORDINALS.get(in.word(i + 1));
    long number = ordinal > 0 ? Numerals.NONE : Numerals.roman(in, i + 1);
    int quarter = ordinal > 0 ? ordinal : number == Numerals.NONE ? 0 : Numerals.value(number);
    if (quarter < 1 || quarter > 4) {
      return null;
    }
    if (in.word(i + 2) == Vocabulary.YEAR || ordinal <= 0) {
      Tail tail = years.tail(i + 2);
      int end = tail.year().isOpen() && in.word(i + 2) == Vocabulary.YEAR ? i + 3 : tail.end();
      return YearGrammar.isChained(in, end) ? null : new Mention(i, end, new Quarter(tail.year(), quarter));
    }
    return null;
  }
}
