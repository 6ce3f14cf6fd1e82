package vn.biennien.enrich.tagging;

/** What the API's documentation shows. */
final class TaggingExamples {

  static final String REQUEST = """
      {
        "url": "https://baoquangninh.vn/khai-truong-tuyen-pho-di-bo.html",
        "title": "Khai trương tuyến phố đi bộ ven biển",
        "text": "Tối 2/9/2025, UBND thành phố Hạ Long khai trương tuyến phố đi bộ ven biển.",
        "publishedAt": "2025-09-02T20:15:00+07:00",
        "language": "vi"
      }""";

  static final String ANSWER = "{}";

  static final String INVALID = """
      {
        "type": "urn:problem-type:biennien:invalid",
        "title": "Some fields are not valid",
        "status": 400,
        "detail": "publishedAt: must not be in the future",
        "violations": [{"field": "publishedAt", "message": "must not be in the future"}]
      }""";

  private TaggingExamples() {
  }
}
