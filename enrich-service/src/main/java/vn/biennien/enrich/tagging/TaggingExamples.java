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

  static final String ANSWER = """
      {
        "title": "Khai trương tuyến phố đi bộ ven biển",
        "kind": "STORY",
        "language": "vi",
        "publishedAt": "2025-09-02T13:15:00Z",
        "text": "Khai trương tuyến phố đi bộ ven biển\\nTối 2/9/2025, UBND thành phố Hạ Long khai trương tuyến phố đi bộ ven biển.",
        "blocks": [
          {"kind": "TITLE", "start": 0, "end": 36},
          {"kind": "PARAGRAPH", "start": 37, "end": 111}
        ],
        "entities": [{
          "type": "ORGANIZATION",
          "name": "Ủy ban nhân dân thành phố Hạ Long",
          "id": "org/vn/quang-ninh/thanh-pho-ha-long/people-committee",
          "names": {"vi": "Ủy ban nhân dân thành phố Hạ Long"},
          "mentions": [{"text": "UBND thành phố Hạ Long", "start": 51, "end": 73}]
        }],
        "offices": [],
        "dates": [{
          "text": "Tối 2/9/2025",
          "start": 37,
          "end": 49,
          "value": "2025-09-02TEV",
          "from": "2025-09-02",
          "to": "2025-09-02",
          "precision": "TIME",
          "basis": "WRITTEN",
          "confidence": 1.0
        }],
        "leftOut": [],
        "notes": [],
        "fingerprint": [],
        "revision": 1
      }""";

  static final String INVALID = """
      {
        "type": "urn:problem-type:biennien:invalid",
        "title": "Some fields or parameters are not valid",
        "status": 400,
        "detail": "publishedAt: must not be in the future",
        "violations": [{"field": "publishedAt", "message": "must not be in the future"}]
      }""";

  private TaggingExamples() {
  }
}
