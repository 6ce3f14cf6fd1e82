package vn.biennien.web.problem;

/**
 * A kind of problem that a client can meet. These are the kinds that all services know; a service may have more.
 *
 * @param status the HTTP status it is answered with
 * @param name   stable, in small letters with hyphens: clients may branch on {@link #uri()}
 * @param title  one short sentence, the same for each problem of the kind
 */
public record ProblemType(int status, String name, String title) {

  public static final ProblemType MALFORMED = new ProblemType(400, "malformed", "The body cannot be read");
  public static final ProblemType INVALID = new ProblemType(400, "invalid", "Some fields or parameters are not valid");
  public static final ProblemType BAD_REQUEST = new ProblemType(400, "bad-request", "The request cannot be understood");
  public static final ProblemType UNAUTHENTICATED = new ProblemType(401, "unauthenticated", "A valid key is needed");
  public static final ProblemType FORBIDDEN = new ProblemType(403, "forbidden", "This is not allowed");
  public static final ProblemType NOT_FOUND = new ProblemType(404, "not-found", "There is nothing here");
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType(405, "method-not-allowed", "This method is not allowed here");
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType(406, "not-acceptable", "The answer cannot be given in the form asked for");
  public static final ProblemType CONFLICT = new ProblemType(409, "conflict", "This cannot be done now");
  public static final ProblemType GONE = new ProblemType(410, "gone", "This is no longer here");
  public static final ProblemType TOO_LARGE = new ProblemType(413, "too-large", "The body is too large");
  public static final ProblemType UNSUPPORTED_TYPE =
      new ProblemType(415, "unsupported-type", "The type of the body is not supported");
  public static final ProblemType INTERNAL = new ProblemType(500, "internal", "Something went wrong here");
  public static final ProblemType UNAVAILABLE =
      new ProblemType(503, "unavailable", "The service cannot do this at the moment");

  /** The stable name of the kind, as RFC 9457 wants it. */
  public String uri() {
    return "urn:problem-type:biennien:" + name;
  }
}
