package vn.biennien.search.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.ElasticsearchAwayException;

/** How a search asks for whole articles: by their column, and for nothing else of a hit, not even its {@code _id}. */
public final class StoredColumn {

  /** The field. */
  public static final String FIELD = "stored";

  private StoredColumn() {
  }

  /** Makes a search give the column of its hits. */
  public static void ask(ObjectNode body) {
    Dsl.columns(body, FIELD);
  }

  /**
   * The article of a hit, which must be none that was taken back.
   *
   * @throws UnreadableColumnException as {@link StoredArticle#open}
   * @throws ElasticsearchAwayException if there is no column: the index that answers is of an older service
   */
  public static StoredArticle of(JsonNode hit) {
    JsonNode column = hit.path("fields").path(FIELD).path(0);
    if (column.isMissingNode()) {
      throw new ElasticsearchAwayException("its index is of an older service, and the new one is being filled", null);
    }
    try {
      // The JDK's decoder has instructions of the processor for it; Jackson's goes letter by letter.
      return StoredArticle.open(Base64.getDecoder().decode(column.asText()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableColumnException("no base64", e);
    }
  }

  /** The articles of all hits of an answer, as {@link #of}. */
  public static List<StoredArticle> all(JsonNode answer) {
    List<StoredArticle> articles = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> articles.add(of(hit)));
    return articles;
  }
}
