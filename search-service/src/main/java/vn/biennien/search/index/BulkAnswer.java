package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.kafka.Settlement;
import vn.biennien.search.elastic.ElasticsearchAwayException;

/**
 * What Elasticsearch did with the operations of a bulk request.
 *
 * @param items one for each operation, in order
 */
record BulkAnswer(List<Item> items) {

  static final String STAGE = "index";

  static BulkAnswer of(JsonNode answer) {
    List<Item> items = new ArrayList<>(answer.path("items").size());
    for (JsonNode operation : answer.path("items")) {
      JsonNode result = operation.elements().next();
      items.add(new Item(result.path("status").asInt(), reason(result.path("error"))));
    }
    return new BulkAnswer(items);
  }

  private static String reason(JsonNode error) {
    if (error.isMissingNode()) {
      return "";
    }
    JsonNode cause = error.path("caused_by").path("reason");
    return error.path("type").asText() + ": " + error.path("reason").asText()
        + (cause.isMissingNode() ? "" : ": " + cause.asText());
  }

  /**
   * @param status the HTTP status of the operation
   * @param reason why it failed, empty if it did not
   */
  record Item(int status, String reason) {

    /** The index took the document; not so if it had the same or a newer version. */
    boolean written() {
      return status < 300;
    }

    /** The index had no document of this id before. */
    boolean created() {
      return status == 201;
    }

    /**
     * Done, also if the index has this version or a newer one; rejected if the document itself is at fault; everything
     * else (overload, a full disk, an index that is being moved) may go away.
     */
    Settlement settlement() {
      if (written() || status == 409) {
        return Settlement.DONE;
      }
      if (status == 400 || status == 413) {
        return new Settlement.Reject(STAGE, reason);
      }
      return new Settlement.Retry(new ElasticsearchAwayException(status + " " + reason, null));
    }
  }
}
