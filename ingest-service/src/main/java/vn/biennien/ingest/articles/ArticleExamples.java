package vn.biennien.ingest.articles;

/** What the API's documentation shows. */
final class ArticleExamples {

  static final String PUSH = """
      {
        "source": "baoquangninh.vn",
        "url": "https://baoquangninh.vn/khai-truong-tuyen-pho-di-bo.html",
        "title": "Khai trương tuyến phố đi bộ ven biển",
        "text": "Tối 2/9/2025, UBND thành phố Hạ Long khai trương tuyến phố đi bộ ven biển.",
        "publishedAt": "2025-09-02T20:15:00+07:00",
        "fetchedAt": "2025-09-02T13:30:00Z",
        "language": "vi",
        "metadata": {"section": "Du lịch"}
      }""";

  static final String RECEIPT = """
      {"id": "7d2c0d2f-4c8b-5a2e-9a53-0d6c2b8f9a11", "version": 1, "status": "accepted"}""";

  static final String INVALID = """
      {
        "type": "urn:problem-type:biennien:invalid",
        "title": "Some fields or parameters are not valid",
        "status": 400,
        "detail": "publishedAt: must not be in the future",
        "violations": [{"field": "publishedAt", "message": "must not be in the future"}]
      }""";

  private ArticleExamples() {
  }
}
