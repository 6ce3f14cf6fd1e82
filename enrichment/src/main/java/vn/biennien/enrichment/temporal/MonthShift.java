package vn.biennien.enrichment.temporal;

import java.time.YearMonth;

/** Months from the present one: tháng này, tháng trước. */
record MonthShift(int months) implements Meaning {

  @Override
  public Value at(Frame frame) {
    return frame.publication() == null ? null
        : Value.month(YearMonth.from(frame.publication()).plusMonths(months), frame.presentBasis(), 0.95);
  }
}
