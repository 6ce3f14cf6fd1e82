package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.YearMonth;

/** A day of a month told from the present one: ngày 15 tháng này. */
record DayOfMonthShift(int months, int day) implements Meaning {

  @Override
  public Value at(Frame frame) {
    if (frame.publication() == null) {
      return null;
    }
    YearMonth month = YearMonth.from(frame.publication()).plusMonths(months);
    LocalDate date = month.atDay(Math.min(day, month.lengthOfMonth()));
    frame.name(date);
    return Value.day(date, frame.presentBasis(), 0.95);
  }
}
