package vn.biennien.search.elastic;

/** Elasticsearch cannot be reached, does not answer in time, or has no room for the request now. */
public final class ElasticsearchAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ElasticsearchAwayException(String message, Throwable cause) {
    super(message, cause);
  }
}
