package vn.biennien.search.highlight;

/** A stretch of a text: from its first character to behind its last. */
record Span(int from, int to) {

  boolean overlaps(int start, int end) {
    return start < to && end > from;
  }
}
