package vn.biennien.contracts;

import java.time.LocalDate;

/**
 * A stretch of text that places something on the calendar.
 *
 * @param text            as written
 * @param start           first UTF-16 unit in the article's text
 * @param end             after the last UTF-16 unit
 * @param value           ISO 8601 / TIMEX3: {@code 2024-02-27}, {@code 2024-Q1}, {@code 2025-02-19/2025-02-21}, {@code XXXX-05-09}
 * @param from            first day of the interval, or null where the value has a hole
 * @param to              last day of the interval, or null where the value has a hole
 * @param precision       of the value
 * @param basis           what the value rests on
 * @param confidence      0 to 1
 * @param guess           a full value where {@code value} has a hole and the page hints at one, else null
 * @param guessConfidence 0 to 1, null without a guess
 */
public record TemporalExpression(String text, int start, int end, String value, LocalDate from, LocalDate to,
    Precision precision, Basis basis, double confidence, String guess, Double guessConfidence) {

  public enum Precision {
    TIME, DAY, WEEK, MONTH, QUARTER, HALF, SEASON, YEAR, DECADE, CENTURY, RANGE
  }

  public enum Basis {
    /** Everything is written. */
    WRITTEN,
    /** Completed from the publication day. */
    PUBLICATION_DAY,
    /** Completed from another date of the page. */
    CONTEXT,
    /** Something is missing and could not be completed. */
    UNKNOWN
  }
}
