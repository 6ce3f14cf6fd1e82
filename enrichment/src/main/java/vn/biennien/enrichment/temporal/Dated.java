package vn.biennien.enrichment.temporal;

/** A day or month of the solar year, whose year may be named elsewhere. */
interface Dated extends Meaning {

  /** The same in another year. */
  Dated in(YearRef year);

  /** Grows through the year. */
  int order();
}
