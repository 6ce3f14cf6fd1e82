package vn.biennien.enrichment.temporal;

import java.time.LocalDate;

/**
 * A day of Tết, the lunar new year.
 *
 * @param year the year that begins, also for the days before it ("30 Tết Kỷ Sửu")
 * @param day  1 to 15 of the first month, 20 to 30 of the last month before it, or 0 for the whole holiday, valued as
 *             its first day
 */
record NewYearDay(YearRef year, int day) implements Meaning {

  static final int WHOLE = 0;

  private static final int LAST_MONTH = 20;

  @Override
  public Value at(Frame frame) {
    Year found = frame.year(year, this::in);
    LocalDate date = found.isKnown() ? in(found.number()) : null;
    if (date == null) {
      return null;
    }
    if (day != WHOLE) {
      frame.name(date);
    }
    frame.nameLunarMonth(1);
    return Value.day(date, found.basis(), found.confidence());
  }

  private LocalDate in(int year) {
    return day < LAST_MONTH ? LunarCalendar.day(year, 1, Math.max(1, day)) : LunarCalendar.day(year - 1, 12, day);
  }
}
