package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.biennien.contracts.TemporalExpression.Precision;

/** A quarter, 1 to 4, of a year. */
record Quarter(YearRef year, int quarter) implements Meaning {

  @Override
  public Value at(Frame frame) {
    Year found = frame.period(year, y -> LocalDate.of(y, quarter * 3 - 2, 1),
        y -> YearMonth.of(y, quarter * 3).atEndOfMonth());
    return found.isKnown() ? Value.quarter(found.number(), quarter, found.basis(), found.confidence())
        : Value.open("XXXX-Q" + quarter, Precision.QUARTER);
  }
}
