package vn.biennien.search.stored;

/** A column of the index that does not hold what is written there: damaged, cut off, or of a newer service. */
public final class UnreadableColumnException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableColumnException(String message) {
    super(message);
  }

  UnreadableColumnException(String message, Throwable cause) {
    super(message, cause);
  }
}
