package vn.biennien.enrichment.content;

/**
 * One line of a page, white space cleaned, never empty.
 *
 * @param text what it says
 * @param hint what the page's mark-up says it is
 */
record Line(String text, Hint hint) {

  /** Plain text has no mark-up and is all {@code NONE}. */
  enum Hint {
    NONE, TITLE, HEADING, CAPTION, TIME, LINKS, RELATED, MENU, COMMENTS
  }
}
