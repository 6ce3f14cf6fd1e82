package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.biennien.contracts.TemporalExpression.Basis;
import vn.biennien.contracts.TemporalExpression.Precision;

/**
 * Where an expression lies on the calendar; the fields are those of
 * {@link vn.biennien.contracts.TemporalExpression}.
 */
record Value(String timex, LocalDate from, LocalDate to, Precision precision, Basis basis, double confidence,
    String guess, Double guessConfidence) {

  private static Value of(String timex, LocalDate from, LocalDate to, Precision precision, Basis basis,
      double confidence) {
    return new Value(timex, from, to, precision, basis, confidence, null, null);
  }

  static Value day(LocalDate day, Basis basis, double confidence) {
    return of(day.toString(), day, day, Precision.DAY, basis, confidence);
  }

  static Value week(LocalDate monday, Basis basis, double confidence) {
    return of(Timex.week(monday), monday, monday.plusDays(6), Precision.WEEK, basis, confidence);
  }

  static Value weekend(LocalDate monday, Basis basis, double confidence) {
    return of(Timex.week(monday) + "-WE", monday.plusDays(5), monday.plusDays(6), Precision.WEEK, basis, confidence);
  }

  static Value month(YearMonth month, Basis basis, double confidence) {
    return of(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH, basis, confidence);
  }

  static Value quarter(int year, int quarter, Basis basis, double confidence) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return of(Timex.year(year) + "-Q" + quarter, first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER,
        basis, confidence);
  }

  static Value months(int year, int first, int last, Basis basis, double confidence) {
    YearMonth from = YearMonth.of(year, first);
    YearMonth to = YearMonth.of(year, last);
    return of(from + "/" + to, from.atDay(1), to.atEndOfMonth(),
        last - first == 5 ? Precision.HALF : Precision.RANGE, basis, confidence);
  }

  static Value year(int year, Basis basis, double confidence) {
    return years(Timex.year(year), year, year, Precision.YEAR, basis, confidence);
  }

  static Value decade(int decade) {
    return years(Timex.decade(decade), decade * 10, decade * 10 + 9, Precision.DECADE,
        Basis.WRITTEN, 1);
  }

  /** @param century as TIMEX3 counts: 19 for the twentieth */
  static Value century(int century) {
    return years(Timex.century(century), century * 100 + 1, century * 100 + 100,
        Precision.CENTURY, Basis.WRITTEN, 1);
  }

  private static Value years(String timex, int first, int last, Precision precision, Basis basis, double confidence) {
    return of(timex, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision, basis, confidence);
  }

  /** A value whose year is missing. */
  static Value open(String timex, Precision precision) {
    return of(timex, null, null, precision, Basis.UNKNOWN, 1);
  }

  static Value range(Value from, Value to) {
    Value weaker = from.confidence < to.confidence ? from : to;
    Value named = from.basis.compareTo(to.basis) > 0 ? from : to;
    boolean closed = from.from != null && to.to != null;
    Value range = of(from.timex + "/" + to.timex, closed ? from.from : null, closed ? to.to : null, Precision.RANGE,
        named.basis, weaker.confidence);
    return from.guess == null || to.guess == null ? range
        : range.guessing(from.guess + "/" + to.guess, Math.min(from.guessConfidence, to.guessConfidence));
  }

  /** The same with a full value that may be meant. */
  Value guessing(String guess, double confidence) {
    return new Value(timex, from, to, precision, basis, this.confidence, guess, confidence);
  }

  /** The same day at a part of it: {@code TMO}, {@code T08:30}. */
  Value at(String time) {
    return new Value(timex + time, from, to, Precision.TIME, basis, confidence, guess == null ? null : guess + time,
        guessConfidence);
  }

  /** The same on another basis. */
  Value on(Basis other, double confidence) {
    return new Value(timex, from, to, precision, other, confidence, guess, guessConfidence);
  }

  Value as(Precision other) {
    return new Value(timex, from, to, other, basis, confidence, guess, guessConfidence);
  }
}
