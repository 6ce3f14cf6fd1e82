package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.biennien.contracts.TemporalExpression.Precision;

/** A month of the solar year. */
record CalendarMonth(YearRef year, int month) implements Dated {

  @Override
  public CalendarMonth in(YearRef other) {
    return new CalendarMonth(other, month);
  }

  @Override
  public int order() {
    return month * 100;
  }

  @Override
  public Value at(Frame frame) {
    Year found = frame.period(year, y -> LocalDate.of(y, month, 1), y -> YearMonth.of(y, month).atEndOfMonth());
    if (found.isKnown()) {
      return Value.month(YearMonth.of(found.number(), month), found.basis(), found.confidence());
    }
    Value open = Value.open(Timex.openMonth(month), Precision.MONTH);
    return frame.guessedYear() == 0 ? open
        : open.guessing(YearMonth.of(frame.guessedYear(), month).toString(), Frame.GUESS);
  }
}
