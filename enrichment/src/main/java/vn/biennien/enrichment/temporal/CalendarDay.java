package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import vn.biennien.contracts.TemporalExpression.Precision;

/** A day of the solar year. */
record CalendarDay(YearRef year, int month, int day) implements Dated {

  /** 29 February included. */
  private static final int[] LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  static boolean exists(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= LENGTHS[month - 1];
  }

  @Override
  public CalendarDay in(YearRef other) {
    return new CalendarDay(other, month, day);
  }

  @Override
  public int order() {
    return month * 100 + day;
  }

  @Override
  public Value at(Frame frame) {
    Year found = frame.year(year, y -> in(y));
    LocalDate date = found.isKnown() ? in(found.number()) : null;
    if (date == null) {
      frame.name(month, day);
      Value open = Value.open(Timex.openDay(month, day), Precision.DAY);
      LocalDate guess = in(frame.guessedYear());
      return guess == null ? open : open.guessing(guess.toString(), Frame.GUESS);
    }
    frame.name(date);
    return Value.day(date, found.basis(), found.confidence());
  }

  /** The day in a year, or null for 29 February of a common year and for no year. */
  LocalDate in(int year) {
    return year == 0 || day == 29 && month == 2 && !java.time.Year.isLeap(year) ? null : LocalDate.of(year, month, day);
  }
}
