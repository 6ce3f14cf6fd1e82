package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The parts of ISO 8601 / TIMEX3 values that {@link LocalDate} does not write. */
final class Timex {

  private Timex() {
  }

  static String year(int year) {
    return padded(year, 4);
  }

  /** @param decade 199 for the nineties */
  static String decade(int decade) {
    return padded(decade, 3);
  }

  /** @param century 19 for the twentieth */
  static String century(int century) {
    return padded(century, 2);
  }

  static String openMonth(int month) {
    return "XXXX-" + padded(month, 2);
  }

  static String openDay(int month, int day) {
    return openMonth(month) + "-" + padded(day, 2);
  }

  static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + padded(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  static String time(int hour, int minute) {
    return "T" + padded(hour, 2) + ":" + padded(minute, 2);
  }

  private static String padded(int number, int digits) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }
}
