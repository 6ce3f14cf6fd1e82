package vn.biennien.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * What Elasticsearch has done to all indices so far, by its own count.
 *
 * @param bulks       bulk requests, one for each index they touch
 * @param operations  documents written or refused in them
 * @param bulkMs      time they took, in milliseconds, waiting included
 * @param refreshes   times that new documents were made visible
 * @param refreshMs   time these took, in milliseconds
 * @param merges      merges of segments
 * @param mergeMs     time these took, in milliseconds
 */
record IndexWork(long bulks, long operations, long bulkMs, long refreshes, long refreshMs, long merges, long mergeMs) {

  static IndexWork now(Elastic elastic) throws IOException, InterruptedException {
    JsonNode all = elastic.get("/_stats/bulk,indexing,refresh,merge").get("_all").get("primaries");
    return new IndexWork(all.get("bulk").get("total_operations").asLong(),
        all.get("indexing").get("index_total").asLong() + all.get("indexing").get("index_failed").asLong(),
        all.get("bulk").get("total_time_in_millis").asLong(), all.get("refresh").get("total").asLong(),
        all.get("refresh").get("total_time_in_millis").asLong(), all.get("merges").get("total").asLong(),
        all.get("merges").get("total_time_in_millis").asLong());
  }

  /** Says what was done since then. */
  void saySince(IndexWork before) {
    long requests = bulks - before.bulks;
    long documents = operations - before.operations;
    Bench.say("  %d bulk requests of %.1f documents in %.1f s, %d refreshes in %.1f s, %d merges in %.1f s", requests,
        requests == 0 ? 0 : (double) documents / requests, (bulkMs - before.bulkMs) / 1e3, refreshes - before.refreshes,
        (refreshMs - before.refreshMs) / 1e3, merges - before.merges, (mergeMs - before.mergeMs) / 1e3);
  }
}
