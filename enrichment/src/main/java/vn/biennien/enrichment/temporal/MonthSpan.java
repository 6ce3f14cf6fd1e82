package vn.biennien.enrichment.temporal;

import vn.biennien.contracts.TemporalExpression.Precision;

/** Months of one year, both ends included: 6 tháng đầu năm. */
record MonthSpan(YearRef year, int first, int last) implements Meaning {

  @Override
  public Value at(Frame frame) {
    Year found = frame.presentYear(year);
    return found.isKnown() ? Value.months(found.number(), first, last, found.basis(), found.confidence())
        : Value.open(Timex.openMonth(first) + "/" + Timex.openMonth(last), Precision.RANGE);
  }
}
