package vn.biennien.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.biennien.search.elastic.ElasticsearchAwayException;

/** How a search asks for whole articles: by their column, and for nothing else of a hit, not even its {@code _id}. */
public final class StoredColumn {

  static final String FIELD = "stored";

  private StoredColumn() {
  }

  /** Makes a search give the column of its hits. */
  public static void ask(ObjectNode body) {
    body.put("stored_fields", "_none_").putArray("docvalue_fields").add(FIELD);
  }

  /**
   * The article of a hit.
   *
   * @return nothing for one that was taken back: it has no column
   * @throws UnreadableColumnException as {@link StoredArticle#open}
   */
  public static Optional<StoredArticle> of(JsonNode hit) {
    JsonNode column = hit.path("fields").path(FIELD).path(0);
    if (column.isMissingNode()) {
      return Optional.empty();
    }
    try {
      return Optional.of(StoredArticle.open(column.binaryValue()));
    } catch (IOException e) {
      throw new UnreadableColumnException("no base64", e);
    }
  }

  /**
   * The articles of all hits of a search that leaves out those that were taken back.
   *
   * @throws ElasticsearchAwayException as {@link #found}
   */
  public static List<StoredArticle> all(JsonNode answer) {
    List<StoredArticle> articles = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> articles.add(found(hit)));
    return articles;
  }

  /**
   * The article of such a hit.
   *
   * @throws ElasticsearchAwayException if the index is one of an older service and has no columns yet
   */
  public static StoredArticle found(JsonNode hit) {
    return of(hit).orElseThrow(() -> new ElasticsearchAwayException("the index is that of an older service and is being filled anew", null));
  }
}
