package vn.biennien.enrichment.temporal;

import vn.biennien.contracts.TemporalExpression.Precision;

/**
 * A year, or a season of it (valued as its year).
 *
 * @param precision YEAR or SEASON
 * @param ofEvent   the year is part of the name of a season or event, as in "Xuân 2024", "SEA Games 2023"
 */
record CalendarYear(YearRef year, Precision precision, boolean ofEvent) implements Meaning {

  static CalendarYear of(YearRef year) {
    return new CalendarYear(year, Precision.YEAR, false);
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
