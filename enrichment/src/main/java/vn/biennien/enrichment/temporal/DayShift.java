package vn.biennien.enrichment.temporal;

import java.time.LocalDate;

/** Days from the publication day: hôm nay, hôm qua, ngày mai. */
record DayShift(int days) implements Meaning {

  @Override
  public Value at(Frame frame) {
    LocalDate day = frame.publication() == null ? frame.apposed() : frame.publication().plusDays(days);
    if (day == null) {
      return null;
    }
    frame.name(day);
    return Value.day(day, frame.presentBasis(), 0.95);
  }
}
