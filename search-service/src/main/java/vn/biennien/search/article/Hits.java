package vn.biennien.search.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.Entity;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.entity.EntityRef;
import vn.biennien.search.index.StoredArticle;

/** What a hit shows of an article. */
final class Hits {

  private static final int ENTITIES = 30;

  private Hits() {
  }

  /** @param more how many copies stand behind the hit, null for none */
  static Hit of(StoredArticle article, Integer more) {
    return new Hit(article.id().toString(), article.title(), article.source(), article.url(), article.language(), article.kind(),
        article.publishedAt(), Map.of(), entities(article), more);
  }

  private static List<EntityRef> entities(StoredArticle article) {
    List<EntityRef> refs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : article.entities()) {
      if (refs.size() < ENTITIES && seen.add(entity.key())) {
        refs.add(new EntityRef(entity.key(), entity.type(), entity.name()));
      }
    }
    return refs;
  }
}
