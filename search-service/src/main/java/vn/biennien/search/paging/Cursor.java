package vn.biennien.search.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import vn.biennien.search.query.Matching;

/**
 * Where the next page begins.
 *
 * @param query    hash of the search it belongs to
 * @param matching how closely the words of the query are met
 * @param after    sort values of the last hit, or null: from the first one that is not in {@code seen}
 * @param pit      point in time of the index that the pages are read from, or null: the index as it is
 * @param now      what the age of articles is counted from
 * @param seen     ids of hits that were shown before the point in time was opened
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cursor(String query, Matching matching, List<JsonNode> after, String pit, Instant now, List<String> seen) {

  public Cursor {
    after = after == null ? List.of() : List.copyOf(after);
    seen = seen == null ? List.of() : List.copyOf(seen);
  }
}
