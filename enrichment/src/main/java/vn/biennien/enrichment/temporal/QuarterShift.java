package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Quarters from the present one: quý này, quý trước. */
record QuarterShift(int quarters) implements Meaning {

  @Override
  public Value at(Frame frame) {
    if (frame.publication() == null) {
      return null;
    }
    LocalDate day = frame.publication().plus(quarters, IsoFields.QUARTER_YEARS);
    return Value.quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR), frame.presentBasis(), 0.95);
  }
}
