package vn.biennien.enrich.errors;

/** The kinds of problems a client can meet. The name is stable: clients may branch on {@link #uri()}. */
public enum ProblemType {

  MALFORMED(400, "malformed", "The body cannot be read"),
  INVALID(400, "invalid", "Some fields are not valid"),
  BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
  UNAUTHENTICATED(401, "unauthenticated", "A valid key is needed"),
  FORBIDDEN(403, "forbidden", "This is not allowed here"),
  NOT_FOUND(404, "not-found", "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not allowed here"),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer cannot be given in the form asked for"),
  CONFLICT(409, "conflict", "This cannot be done"),
  TOO_LARGE(413, "too-large", "The body is too large"),
  UNSUPPORTED_TYPE(415, "unsupported-type", "The type of the body is not supported"),
  INTERNAL(500, "internal", "Something went wrong here"),
  UNAVAILABLE(503, "unavailable", "The service cannot do this at the moment");

  private final int status;
  private final String slug;
  private final String title;

  ProblemType(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** One short sentence, the same for each problem of the type. */
  public String title() {
    return title;
  }

  /** The stable name of the type. */
  public String uri() {
    return "urn:problem-type:biennien:" + slug;
  }
}
