package vn.biennien.search.index;

import java.util.List;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.search.elastic.Elastic;

/** Writes articles to the index without Kafka: for tests that need very many. */
public final class Documents {

  private Documents() {
  }

  /** One bulk request; when it returns, all are written and found after the next refresh. */
  public static void write(Elastic elastic, IndexConfig config, List<EnrichedArticle> articles) {
    Bulk bulk = new Bulk();
    String alias = new Aliases(config.articles()).write();
    articles.forEach(article -> bulk.index(alias, article.id().toString(), article.version(), ArticleDocument.of(article)));
    BulkAnswer.of(elastic.bulk(bulk.body(), true)).items().forEach(item -> {
      if (!item.written()) {
        throw new IllegalStateException("an article was not written: " + item);
      }
    });
  }
}
