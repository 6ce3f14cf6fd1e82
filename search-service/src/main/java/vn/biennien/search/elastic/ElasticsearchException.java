package vn.biennien.search.elastic;

/** Elasticsearch refused a request. */
public final class ElasticsearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  ElasticsearchException(int status, String type, String message) {
    super(status + " " + type + ": " + message);
    this.status = status;
    this.type = type;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Elasticsearch's name for the error, {@code resource_already_exists_exception}; empty if it gave none. */
  public String type() {
    return type;
  }
}
