package vn.biennien.search.stored;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.TemporalExpression.Basis;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.contracts.TemporalExpression;

/**
 * Dates of a text. Most values begin with a day, which is mostly near the day of publication and so a small number; the interval is mostly
 * what the value says.
 */
final class DateColumn {

  private static final Precision[] PRECISIONS = Precision.values();
  private static final Basis[] BASES = Basis.values();
  private static final int DAY_LENGTH = 10;
  private static final int SECONDS_A_DAY = 24 * 60 * 60;
  /** What distances of days are counted from where no day of publication is known; any day would do. */
  private static final long SOME_DAY = LocalDate.of(2020, 1, 1).toEpochDay();

  /** Bits of the number that a date begins with, behind its stretch; above them the precision and the basis. */
  private static final int VALUE_IS_DAY = 1;
  private static final int OWN_DAYS = 1 << 1;
  private static final int GUESSED = 1 << 2;
  private static final int BASIS = 3;
  private static final int PRECISION = 7;
  private static final int FEW = 0xF;

  private DateColumn() {
  }

  static void write(ByteWriter to, String text, Instant published, List<TemporalExpression> dates) {
    to.number(dates.size());
    long near = day(published);
    StretchWriter stretches = new StretchWriter(to, text);
    for (TemporalExpression date : dates) {
      stretches.write(date.start(), date.end(), date.text());
      LocalDate day = day(date.value());
      ValueDays told = told(date.value());
      boolean ownDays = !told.equals(new ValueDays(date.from(), date.to()));
      boolean guessed = date.guess() != null || date.guessConfidence() != null;
      to.number((day == null ? 0 : VALUE_IS_DAY) | (ownDays ? OWN_DAYS : 0) | (guessed ? GUESSED : 0)
          | ByteWriter.place(date.basis()) << BASIS | ByteWriter.place(date.precision()) << PRECISION);
      if (day != null) {
        to.signed(day.toEpochDay() - near);
        to.string(date.value().substring(DAY_LENGTH));
      } else {
        to.string(date.value());
      }
      if (ownDays) {
        optional(to, date.from(), near);
        optional(to, date.to(), near);
      }
      to.share(date.confidence());
      if (guessed) {
        to.string(date.guess());
        to.number(date.guessConfidence() == null ? 0 : 1);
        if (date.guessConfidence() != null) {
          to.share(date.guessConfidence());
        }
      }
    }
  }

  static List<TemporalExpression> read(ByteReader from, String text, Instant published) {
    int count = from.count();
    long near = day(published);
    StretchReader stretches = new StretchReader(from, text);
    List<TemporalExpression> dates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String wording = stretches.read();
      long form = from.number();
      String value = (form & VALUE_IS_DAY) != 0 ? day(near + from.signed()) + from.string() : from.string();
      ValueDays days = (form & OWN_DAYS) != 0 ? new ValueDays(optional(from, near), optional(from, near)) : told(value);
      double confidence = from.share();
      boolean guessed = (form & GUESSED) != 0;
      dates.add(new TemporalExpression(wording, stretches.start(), stretches.end(), value, days.from(), days.to(),
          ByteReader.constant(PRECISIONS, form >>> PRECISION), ByteReader.constant(BASES, form >>> BASIS & FEW), confidence,
          guessed ? from.string() : null, guessed && from.number() == 1 ? from.share() : null));
    }
    return dates;
  }

  private static ValueDays told(String value) {
    ValueDays told = ValueDays.of(value);
    return told == null ? new ValueDays(null, null) : told;
  }

  private static long day(Instant published) {
    return published == null ? SOME_DAY : Math.floorDiv(published.getEpochSecond(), SECONDS_A_DAY);
  }

  /** The day that a value begins with, if it is written as a day's string is. */
  private static LocalDate day(String value) {
    if (value == null || value.length() < DAY_LENGTH || !Character.isDigit(value.charAt(0))) {
      return null;
    }
    try {
      return LocalDate.parse(value.substring(0, DAY_LENGTH));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate day(long epochDay) {
    try {
      return LocalDate.ofEpochDay(epochDay);
    } catch (DateTimeException e) {
      throw new UnreadableColumnException("no day: " + epochDay, e);
    }
  }

  /** 0 for none. */
  private static void optional(ByteWriter to, LocalDate day, long near) {
    to.number(day == null ? 0 : 1 + ByteWriter.folded(day.toEpochDay() - near));
  }

  private static LocalDate optional(ByteReader from, long near) {
    long distance = from.number();
    return distance == 0 ? null : day(near + ByteReader.unfolded(distance - 1));
  }
}
