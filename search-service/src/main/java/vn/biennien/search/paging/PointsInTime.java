package vn.biennien.search.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.elastic.ElasticsearchException;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Searches of an index as it was at one moment, for pages whose order moves with the index. */
@ApplicationScoped
public class PointsInTime {

  private final Elastic elastic;
  private final PagingConfig config;

  PointsInTime(Elastic elastic, PagingConfig config) {
    this.elastic = elastic;
    this.config = config;
  }

  /** The cursor with a point in time, a new one if it has none yet. */
  public Cursor pin(Cursor cursor, String alias) {
    if (cursor.pit() != null) {
      return cursor;
    }
    String pit = elastic.ask("POST", "/" + alias + "/_pit?keep_alive=" + keepAlive(), null).path("id").asText();
    return new Cursor(cursor.query(), cursor.matching(), List.of(), pit, cursor.now(), cursor.seen());
  }

  /** @throws ProblemException if the point in time has expired */
  public JsonNode search(ObjectNode body, Cursor pinned) {
    body.putObject("pit").put("id", pinned.pit()).put("keep_alive", keepAlive());
    try {
      return elastic.search("", body);
    } catch (ElasticsearchException e) {
      if (e.status() == 404) {
        throw new ProblemException(ProblemType.GONE, "cursor: has expired " + config.cursorLife().toMinutes()
            + " minutes after the page before; search again");
      }
      throw e;
    }
  }

  private String keepAlive() {
    return config.cursorLife().toSeconds() + "s";
  }
}
