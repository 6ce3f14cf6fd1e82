package vn.biennien.enrichment.temporal;

/**
 * How an expression names its year.
 *
 * @param value the year, the distance in years, or the place in the cycle of sixty
 */
record YearRef(Kind kind, int value) {

  enum Kind {
    /** Not at all. */
    NONE,
    /** In digits or in words. */
    WRITTEN,
    /** From the present year: năm nay, năm ngoái. */
    SHIFT,
    /** From the year named last: cùng năm, năm sau đó. */
    NAMED,
    /** By stem and branch: Giáp Thìn. */
    CYCLE,
    /** All of them: hằng năm. */
    EVERY,
    /** Not at all, but past: vừa qua. */
    PAST,
    /** Not at all, but to come: tới. */
    FUTURE
  }

  static final YearRef NONE = new YearRef(Kind.NONE, 0);
  static final YearRef EVERY = new YearRef(Kind.EVERY, 0);
  static final YearRef PAST = new YearRef(Kind.PAST, 0);
  static final YearRef FUTURE = new YearRef(Kind.FUTURE, 0);

  static YearRef written(int year) {
    return new YearRef(Kind.WRITTEN, year);
  }

  static YearRef shift(int years) {
    return new YearRef(Kind.SHIFT, years);
  }

  static YearRef named(int years) {
    return new YearRef(Kind.NAMED, years);
  }

  boolean isWritten() {
    return kind == Kind.WRITTEN;
  }

  /** Whether the expression leaves the year to be found. */
  boolean isOpen() {
    return kind == Kind.NONE || kind == Kind.PAST || kind == Kind.FUTURE;
  }
}
