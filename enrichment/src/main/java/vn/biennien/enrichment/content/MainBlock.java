package vn.biennien.enrichment.content;

/**
 * The part of a page the story is in.
 *
 * @param start first line
 * @param end   after the last line
 * @param found whether running text was found in it, or it is merely all of the page
 */
record MainBlock(int start, int end, boolean found) {
}
