package vn.biennien.enrichment.temporal;

/** What an expression says, before it is known when that is. */
interface Meaning {

  /** Its place on the calendar, or null where the story does not give it. */
  Value at(Frame frame);

  /** The year as the expression names it. */
  default YearRef year() {
    return YearRef.NONE;
  }
}
