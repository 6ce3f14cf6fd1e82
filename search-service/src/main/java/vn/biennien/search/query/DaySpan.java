package vn.biennien.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A span of days, both ends included.
 *
 * @param from the first day, or null: no beginning
 * @param to   the last day, or null: no end
 */
public record DaySpan(LocalDate from, LocalDate to) {

  /** No limits. */
  public static final DaySpan ALL = new DaySpan(null, null);

  private static final String SEPARATOR = "..";
  private static final int FIRST_YEAR = 1;

  /** @throws IllegalArgumentException if it ends before it begins */
  public DaySpan {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the span ends before it begins");
    }
  }

  /**
   * Reads {@code 2024}, {@code 2024-02}, {@code 2024-02-27}, or two of them joined by two dots, of which one may be left
   * out.
   *
   * @throws IllegalArgumentException with a message for the user if it is none of these
   */
  public static DaySpan parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      return of(text);
    }
    String first = text.substring(0, separator);
    String last = text.substring(separator + SEPARATOR.length());
    if (first.isEmpty() && last.isEmpty()) {
      throw new IllegalArgumentException("a span needs at least one end");
    }
    return new DaySpan(first.isEmpty() ? null : of(first).from(), last.isEmpty() ? null : of(last).to());
  }

  /** A whole day, month or year. @throws IllegalArgumentException with a message for the user if it is none */
  public static DaySpan of(String text) {
    try {
      return switch (text.length()) {
        case 4 -> year(Year.parse(text));
        case 7 -> month(YearMonth.parse(text));
        case 10 -> day(LocalDate.parse(text));
        default -> throw malformed(text);
      };
    } catch (DateTimeException e) {
      throw malformed(text);
    }
  }

  private static DaySpan year(Year year) {
    if (year.getValue() < FIRST_YEAR) {
      throw malformed(year.toString());
    }
    return new DaySpan(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  private static DaySpan month(YearMonth month) {
    return new DaySpan(month.atDay(1), month.atEndOfMonth());
  }

  private static DaySpan day(LocalDate day) {
    return new DaySpan(day, day);
  }

  private static IllegalArgumentException malformed(String text) {
    String shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
    return new IllegalArgumentException("'" + shown + "' is no day (2024-02-27), month (2024-02) or year (2024)");
  }

  /** Whether it has neither beginning nor end. */
  public boolean isAll() {
    return from == null && to == null;
  }
}
