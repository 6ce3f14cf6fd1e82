package vn.biennien.contracts;

/**
 * A stretch of the kept text.
 *
 * @param kind  what it is
 * @param start first UTF-16 unit
 * @param end   after the last UTF-16 unit
 */
public record Block(Kind kind, int start, int end) {

  /** {@code BYLINE} and {@code CREDIT} are metadata: kept, shown, never tagged. */
  public enum Kind {
    TITLE, PARAGRAPH, CAPTION, BYLINE, CREDIT
  }
}
