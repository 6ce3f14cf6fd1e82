package vn.biennien.search.export;

import static vn.biennien.search.elastic.Dsl.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchAwayException;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.search.stored.StoredColumn;

/**
 * One export: everything that a query finds, as it was when the export began. Holds one page at a time; a slow reader
 * only makes it slower. The first page is read before anything is answered, so that an outage is still told as one.
 */
final class Export {

  private static final Logger LOG = Logger.getLogger(Export.class);
  private static final int PAGE = 1000;
  /** Longer than a slow reader takes for a page. */
  private static final String KEEP = "2m";

  private final Elastic elastic;
  private final ObjectNode query;
  private final boolean text;
  private String pit;
  private JsonNode hits;

  private Export(Elastic elastic, ObjectNode query, boolean text) {
    this.elastic = elastic;
    this.query = query;
    this.text = text;
  }

  /** @throws ElasticsearchAwayException if it cannot begin */
  static Export begin(Elastic elastic, String alias, ObjectNode query, boolean text) {
    Export export = new Export(elastic, query, text);
    export.pit = elastic.ask("POST", "/" + alias + "/_pit?keep_alive=" + KEEP, null).path("id").asText();
    try {
      export.read(null);
      return export;
    } catch (RuntimeException e) {
      export.end();
      throw e;
    }
  }

  private void read(JsonNode after) {
    ObjectNode body = object().put("size", PAGE).put("track_total_hits", false);
    StoredColumn.ask(body);
    body.set("query", query);
    body.putArray("sort").add("_shard_doc");
    body.putObject("pit").put("id", pit).put("keep_alive", KEEP);
    if (after != null) {
      body.set("search_after", after);
    }
    JsonNode answer = elastic.change("POST", "/_search", body);
    pit = answer.path("pit_id").asText(pit);
    hits = answer.path("hits").path("hits");
  }

  /** Writes all; a failure in the middle breaks the answer off, which a client sees as an incomplete one. */
  void write(Format format, OutputStream out) throws IOException {
    try {
      out.write(format.head());
      while (!hits.isEmpty()) {
        for (JsonNode hit : hits) {
          out.write(format.line(Row.of(StoredColumn.of(hit).article(), text)));
        }
        if (hits.size() < PAGE) {
          break;
        }
        read(hits.get(hits.size() - 1).path("sort"));
      }
      out.flush();
    } catch (ElasticsearchAwayException | ElasticsearchException e) {
      LOG.warnf("an export was broken off: %s", e.getMessage());
      throw new UncheckedIOException(new IOException("the export was broken off", e));
    } finally {
      end();
    }
  }

  private void end() {
    try {
      elastic.change("DELETE", "/_pit", object().put("id", pit));
    } catch (ElasticsearchAwayException | ElasticsearchException e) {
      LOG.debugf("a point in time was left to expire: %s", e.getMessage());
    }
  }
}
