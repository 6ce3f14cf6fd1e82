package vn.biennien.search.index;

import static vn.biennien.search.elastic.Dsl.object;

import java.time.Instant;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;

/** When all entities were counted last, by whichever instance: a document beside the locks. */
final class LastCount {

  private static final String BEGAN = "began";

  private final Elastic elastic;
  private final String path;

  /** @param index of the locks; it must be there before anything is asked here */
  LastCount(Elastic elastic, String index) {
    this.elastic = elastic;
    this.path = "/" + index + "/_doc/counted";
  }

  /** What was written before then is counted. The epoch if nothing was. */
  Instant began() {
    try {
      return Instant.ofEpochMilli(elastic.change("GET", path, null).path("_source").path(BEGAN).asLong());
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        return Instant.EPOCH;
      }
      throw e;
    }
  }

  void write(Instant began) {
    elastic.change("PUT", path, object().put(BEGAN, began.toEpochMilli()));
  }
}
