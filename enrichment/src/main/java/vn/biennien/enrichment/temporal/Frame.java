package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import vn.biennien.contracts.TemporalExpression.Basis;

/**
 * What a story has told so far about when things happen. Expressions are placed in it in the order of the text.
 */
final class Frame {

  /** How sure a guessed year is: right for about one story in three. */
  static final double GUESS = 0.3;

  /**
   * A date without a year and without a sign of tense lies ahead if it does so by at most this many days (a
   * third of a year): news writes the year of what lies nearly a year back.
   */
  private static final int AHEAD = 125;
  /** The same under a future verb. Beyond it "sẽ" speaks of something else than the date of last month. */
  private static final int AHEAD_IN_FUTURE = 300;

  /** A day without a year that follows one with its year by at most this many days goes on from it. */
  private static final int CONTINUED = 45;

  private final LocalDate publication;
  private LocalDate apposed;
  private Tense tense = Tense.OPEN;
  private int storyYear;
  private int guessedYear;
  private int sentenceYear;
  private int namedYear;
  private LocalDate namedDay;
  private LocalDate writtenDay;
  private CalendarDay namedOpenDay;
  private int lunarMonth;

  /** @param publication null where it is not known */
  Frame(LocalDate publication) {
    this.publication = publication;
  }

  LocalDate publication() {
    return publication;
  }

  Tense tense() {
    return tense;
  }

  /** The present day as the text beside an expression tells it, or null. */
  LocalDate apposed() {
    return apposed;
  }

  /** The year that a missing one may be, 0 for none. */
  int guessedYear() {
    return guessedYear;
  }

  /**
   * Sets what holds for the next expression.
   *
   * @param storyYear   the year in which its sentence or story plays, 0 where unknown
   * @param guessedYear a year that may be it, 0 for none
   */
  void enter(Tense tense, int storyYear, int guessedYear, LocalDate apposed) {
    this.tense = tense;
    this.storyYear = storyYear;
    this.guessedYear = guessedYear;
    this.apposed = apposed;
  }

  /** The year with which a sentence opened ("Năm 2011, ...") holds until the sentence ends. */
  void open(int year) {
    sentenceYear = year;
  }

  int namedYear() {
    return namedYear;
  }

  int lunarMonth() {
    return lunarMonth;
  }

  void nameLunarMonth(int month) {
    lunarMonth = month;
  }

  void name(LocalDate day) {
    namedDay = day;
    namedOpenDay = null;
    namedYear = day.getYear();
  }

  void name(int month, int day) {
    namedDay = null;
    namedOpenDay = new CalendarDay(YearRef.NONE, month, day);
  }

  /** The day that "cùng ngày" means from here on, null for none. */
  LocalDate namedDay() {
    return namedDay;
  }

  void nameYear(int year) {
    namedYear = year;
  }

  /** The day named last and some days on; the publication day where none was named. */
  Value namedDay(int days) {
    if (namedOpenDay != null) {
      return days == 0 ? namedOpenDay.at(this) : null;
    }
    LocalDate day = namedDay != null ? namedDay : publication;
    if (day == null) {
      return null;
    }
    name(day.plusDays(days));
    return Value.day(day.plusDays(days), Basis.CONTEXT, 0.9);
  }

  Basis presentBasis() {
    return publication == null ? Basis.CONTEXT : Basis.PUBLICATION_DAY;
  }

  /** The year of a day. */
  Year year(YearRef ref, IntFunction<LocalDate> in) {
    Year found = period(ref, in, in);
    if (!found.isKnown() && ref.isOpen() && writtenDay != null) {
      LocalDate day = in.apply(writtenDay.getYear());
      long after = day == null ? -1 : ChronoUnit.DAYS.between(writtenDay, day);
      return after >= 0 && after <= CONTINUED ? new Year(writtenDay.getYear(), Basis.CONTEXT, 0.7) : found;
    }
    if (ref.isWritten()) {
      writtenDay = in.apply(ref.value());
    }
    return found;
  }

  /**
   * The year of a period.
   *
   * @param from its first day in a year, null where it has none
   * @param to   its last day in a year
   */
  Year period(YearRef ref, IntFunction<LocalDate> from, IntFunction<LocalDate> to) {
    if (!ref.isOpen()) {
      return presentYear(ref);
    }
    if (ref.kind() == YearRef.Kind.NONE && sentenceYear != 0) {
      return new Year(sentenceYear, Basis.CONTEXT, 0.9);
    }
    if (publication != null) {
      return nearest(from, to, ref.kind() == YearRef.Kind.NONE ? tense
          : ref.kind() == YearRef.Kind.PAST ? Tense.PAST : Tense.FUTURE);
    }
    return storyYear == 0 ? Year.UNKNOWN : new Year(storyYear, Basis.CONTEXT, 0.8);
  }

  /** The year that is named; the present one where none is. */
  Year presentYear(YearRef ref) {
    int present = publication != null ? publication.getYear() : storyYear;
    double confidence = publication != null ? 0.95 : 0.8;
    return switch (ref.kind()) {
      case WRITTEN -> Year.written(ref.value());
      case NAMED -> namedYear == 0 ? Year.UNKNOWN : new Year(namedYear + ref.value(), Basis.CONTEXT, 0.9);
      case CYCLE -> new Year(Sexagenary.nearest(ref.value(), present), Basis.WRITTEN, present == 0 ? 0.7 : 0.95);
      case SHIFT -> present == 0 ? Year.UNKNOWN : new Year(present + ref.value(), presentBasis(), confidence);
      case EVERY -> Year.UNKNOWN;
      case NONE, PAST, FUTURE -> present == 0 ? Year.UNKNOWN : new Year(present, presentBasis(), confidence - 0.1);
    };
  }

  private Year nearest(IntFunction<LocalDate> from, IntFunction<LocalDate> to, Tense tense) {
    int past = publication.getYear() + 1;
    // Eight years hold a leap day, also around 1900 and 2100.
    int first = past - 9;
    while (past > first && !(from.apply(past) != null && !from.apply(past).isAfter(publication))) {
      past--;
    }
    int next = past + 1;
    while (next < past + 9 && from.apply(next) == null) {
      next++;
    }
    LocalDate end = to.apply(past);
    LocalDate start = from.apply(next);
    if (end == null && start == null) {
      return Year.UNKNOWN;
    }
    long behind = end == null ? Long.MAX_VALUE : Math.max(0, ChronoUnit.DAYS.between(end, publication));
    long ahead = start == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(publication, start);
    int limit = tense == Tense.FUTURE ? AHEAD_IN_FUTURE : tense == Tense.PAST ? -1 : AHEAD;
    boolean future = behind > 0 && ahead <= limit;
    // Sure where one of the two is far away.
    double confidence = 0.6 + 0.35 * Math.abs(behind - ahead) / Math.max(1, Math.max(behind, ahead));
    return new Year(future ? next : past, Basis.PUBLICATION_DAY, Math.min(confidence, 0.95));
  }
}
