package vn.biennien.enrichment.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day of the week. */
record Weekday(DayOfWeek day, Which which) implements Meaning {

  enum Which {
    /** Not said: the last one, or the next one where the tense is future. */
    OPEN,
    /** vừa qua */
    PAST,
    /** này: the coming one, today also */
    THIS,
    /** tới */
    NEXT,
    /** tuần trước */
    LAST_WEEK,
    /** tuần này */
    THIS_WEEK,
    /** tuần tới, tuần sau */
    NEXT_WEEK
  }

  @Override
  public Value at(Frame frame) {
    LocalDate today = frame.publication();
    if (today == null) {
      return null;
    }
    LocalDate date = switch (which) {
      case OPEN -> today.with(frame.tense() == Tense.FUTURE ? TemporalAdjusters.next(day)
          : TemporalAdjusters.previousOrSame(day));
      case PAST -> today.with(TemporalAdjusters.previous(day));
      case THIS -> today.with(TemporalAdjusters.nextOrSame(day));
      case NEXT -> today.with(TemporalAdjusters.next(day));
      case LAST_WEEK -> today.with(day).minusWeeks(1);
      case THIS_WEEK -> today.with(day);
      case NEXT_WEEK -> today.with(day).plusWeeks(1);
    };
    frame.name(date);
    return Value.day(date, frame.presentBasis(), which == Which.OPEN ? 0.8 : 0.9);
  }
}
