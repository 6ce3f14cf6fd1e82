package vn.biennien.enrichment.temporal;

import java.time.LocalDate;

/**
 * A day of the lunar calendar.
 *
 * @param month 0 where it is the month of the lunar day named before
 */
record LunarDay(YearRef year, int month, int day) implements Meaning {

  @Override
  public Value at(Frame frame) {
    int named = month == 0 ? frame.lunarMonth() : month;
    if (named == 0) {
      return null;
    }
    Year found = frame.year(year, y -> LunarCalendar.day(y, named, day));
    LocalDate date = found.isKnown() ? LunarCalendar.day(found.number(), named, day) : null;
    if (date == null) {
      return null;
    }
    frame.name(date);
    frame.nameLunarMonth(named);
    return Value.day(date, found.basis(), found.confidence());
  }
}
