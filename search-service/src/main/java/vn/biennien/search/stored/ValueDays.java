package vn.biennien.search.stored;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that the value of a temporal expression tells by itself: {@code 2024-02-27T07:30}, {@code 2024-02}, {@code 2024}, or two of
 * them with a slash between. They need not be stored. Part of the stored form: other rules need another form's number.
 */
record ValueDays(LocalDate from, LocalDate to) {

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /** @return null for a value of another form, and for none */
  static ValueDays of(String value) {
    if (value == null || value.length() < YEAR || !Character.isDigit(value.charAt(0))) {
      return null;
    }
    int slash = value.indexOf('/');
    try {
      return slash < 0 ? part(value) : new ValueDays(first(value.substring(0, slash)), last(value.substring(slash + 1)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ValueDays part(String value) {
    return new ValueDays(first(value), last(value));
  }

  private static LocalDate first(String value) {
    return switch (value.length()) {
      case YEAR -> LocalDate.of(year(value), 1, 1);
      case MONTH -> YearMonth.parse(value).atDay(1);
      default -> day(value);
    };
  }

  private static LocalDate last(String value) {
    return switch (value.length()) {
      case YEAR -> LocalDate.of(year(value), 12, 31);
      case MONTH -> YearMonth.parse(value).atEndOfMonth();
      default -> day(value);
    };
  }

  private static int year(String value) {
    return YearMonth.parse(value + "-01").getYear();
  }

  private static LocalDate day(String value) {
    return LocalDate.parse(value.length() > DAY && value.charAt(DAY) == 'T' ? value.substring(0, DAY) : value);
  }
}
