package vn.biennien.enrichment.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Weeks from the present one: tuần trước, cuối tuần này. */
record WeekShift(int weeks, boolean weekend) implements Meaning {

  @Override
  public Value at(Frame frame) {
    if (frame.publication() == null) {
      return null;
    }
    LocalDate monday = frame.publication().with(DayOfWeek.MONDAY).plusWeeks(weeks);
    return weekend ? Value.weekend(monday, frame.presentBasis(), 0.85) : Value.week(monday, frame.presentBasis(), 0.9);
  }
}
