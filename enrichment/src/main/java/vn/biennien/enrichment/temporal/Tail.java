package vn.biennien.enrichment.temporal;

/**
 * The year that follows a day, month or quarter.
 *
 * @param end the token after it
 */
record Tail(YearRef year, int end) {
}
