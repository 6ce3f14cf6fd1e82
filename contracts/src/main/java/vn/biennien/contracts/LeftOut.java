package vn.biennien.contracts;

/**
 * A block of the page that is not the article.
 *
 * @param reason why it was left out
 * @param text   its beginning, at most 500 UTF-16 units
 * @param length its whole length in UTF-16 units
 */
public record LeftOut(Reason reason, String text, int length) {

  public enum Reason {
    RELATED_STORIES, MENU, COUNTER, SHARE_BAR, TAGS, FILE_NAME, IMAGE_TABLE, PUBLICATION_LINE, COPYRIGHT, COMMENTS,
    ADVERTISEMENT, DUPLICATE, OTHER
  }
}
