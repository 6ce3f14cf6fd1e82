package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** The parts of ISO 8601 / TIMEX3 values that {@link LocalDate} does not write. */
final class Timex {

  private Timex() {
  }

  static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String openMonth(int month) {
    return String.format(Locale.ROOT, "XXXX-%02d", month);
  }

  static String openDay(int month, int day) {
    return String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day);
  }

  static String week(LocalDate day) {
    return String.format(Locale.ROOT, "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String time(int hour, int minute) {
    return String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
  }
}
