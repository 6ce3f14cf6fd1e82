package vn.biennien.enrichment.temporal;

import vn.biennien.contracts.TemporalExpression.Precision;

/**
 * A year, or a season of it (valued as its year).
 *
 * @param precision YEAR or SEASON
 */
record CalendarYear(YearRef year, Precision precision) implements Meaning {

  static CalendarYear of(YearRef year) {
    return new CalendarYear(year, Precision.YEAR);
  }

  @Override
  public Value at(Frame frame) {
    Year found = frame.presentYear(year);
    if (!found.isKnown()) {
      return null;
    }
    frame.nameYear(found.number());
    return Value.year(found.number(), found.basis(), found.confidence()).as(precision);
  }
}
