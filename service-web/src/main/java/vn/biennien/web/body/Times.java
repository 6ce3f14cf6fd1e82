package vn.biennien.web.body;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Reads days and times in requests: none before 1900, none in the future. */
public final class Times {

  /** Where the newspapers are: a day without a time begins there. */
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant EARLIEST = LocalDate.of(1900, 1, 1).atStartOfDay(VIETNAM).toInstant();
  private static final int DAY_ONLY = "2025-07-01".length();

  private final Clock clock;
  private final Duration skew;

  /**
   * @param clock says what now is
   * @param skew  how far ahead the clock of a client may be
   */
  public Times(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * @param value an ISO 8601 day, or a time with its offset
   * @return to the microsecond, which is what the ledger keeps
   * @throws IllegalArgumentException with a message for the client, if it is neither, in the future, or before 1900
   */
  public Instant dayOrTime(String value) {
    return plausible(parse(value));
  }

  /**
   * @param value an ISO 8601 time with its offset
   * @throws IllegalArgumentException as {@link #dayOrTime}
   */
  public Instant time(String value) {
    if (value.length() <= DAY_ONLY) {
      throw new IllegalArgumentException("must be a time with its offset, such as 2025-07-01T08:30:00+07:00");
    }
    return plausible(parse(value));
  }

  private static Instant parse(String value) {
    try {
      return value.length() == DAY_ONLY
          ? LocalDate.parse(value).atStartOfDay(VIETNAM).toInstant()
          : OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a day (2025-07-01) or a time with its offset (2025-07-01T08:30:00+07:00)");
    }
  }

  private Instant plausible(Instant time) {
    if (time.isAfter(clock.instant().plus(skew))) {
      throw new IllegalArgumentException("must not be in the future");
    }
    if (time.isBefore(EARLIEST)) {
      throw new IllegalArgumentException("must not be before 1900");
    }
    return time;
  }
}
