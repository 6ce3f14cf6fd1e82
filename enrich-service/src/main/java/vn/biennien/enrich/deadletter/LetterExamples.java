package vn.biennien.enrich.deadletter;

/** What the API's documentation shows. */
final class LetterExamples {

  static final String PAGE = """
      {
        "matching": 1,
        "letters": [{
          "partition": 3,
          "offset": 17,
          "time": "2025-09-02T13:31:04.512Z",
          "reason": "the value is not JSON: Unexpected end-of-input",
          "stage": "decode",
          "group": "enrich-service",
          "attempts": 1,
          "originalTopic": "articles.raw",
          "originalPartition": 7,
          "originalOffset": 20114,
          "key": "7d2c0d2f-4c8b-5a2e-9a53-0d6c2b8f9a11",
          "size": 311,
          "cutOff": false,
          "headers": {"ce_type": "vn.biennien.article.accepted.v1", "content-type": "application/json"}
        }]
      }""";

  static final String LETTER = """
      {
        "partition": 3,
        "offset": 17,
        "written": "2025-09-02T13:31:04.515Z",
        "key": "7d2c0d2f-4c8b-5a2e-9a53-0d6c2b8f9a11",
        "headers": {
          "ce_type": "vn.biennien.article.accepted.v1",
          "content-type": "application/json",
          "dl_reason": "the value is not JSON: Unexpected end-of-input",
          "dl_stage": "decode",
          "dl_topic": "articles.raw"
        },
        "payload": {"encoding": "text", "size": 27, "data": "{\\"source\\": \\"baoquangninh.vn"}
      }""";

  static final String ONE_SENT = "{\"sent\": 1, \"refused\": []}";

  static final String ALL_SENT = """
      {
        "sent": 41,
        "refused": [{
          "partition": 5,
          "offset": 2,
          "reason": "its value was cut off; the whole record was at articles.raw-4 offset 9913"
        }]
      }""";

  private LetterExamples() {
  }
}
