package vn.biennien.enrichment.temporal;

import vn.biennien.contracts.TemporalExpression.Basis;

/**
 * A year found for an expression.
 *
 * @param number     0 where none was found
 * @param confidence 0 to 1
 */
record Year(int number, Basis basis, double confidence) {

  static final Year UNKNOWN = new Year(0, Basis.UNKNOWN, 0);

  static Year written(int number) {
    return new Year(number, Basis.WRITTEN, 1);
  }

  boolean isKnown() {
    return number != 0;
  }
}
