package vn.biennien.enrichment.content;

/**
 * The part of a page the story is in.
 *
 * @param start first line
 * @param end   after the last line
 */
record MainBlock(int start, int end) {
}
