package vn.biennien.search.query;

/** A query that is not written as the syntax wants it. */
public final class QuerySyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position of the first character that is wrong, from 0, in UTF-16 units
   * @param message  for the user
   */
  public QuerySyntaxException(int position, String message) {
    super(message, null, false, false);
    this.position = position;
  }

  /** The first character that is wrong, from 0. */
  public int position() {
    return position;
  }
}
