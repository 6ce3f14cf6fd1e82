package vn.biennien.search.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.biennien.contracts.Entity;
import vn.biennien.search.article.ArticlePage.Hit;
import vn.biennien.search.entity.EntityRef;
import vn.biennien.search.highlight.Marker;
import vn.biennien.search.stored.StoredArticle;

/** What a hit shows of an article. */
final class Hits {

  private static final int ENTITIES = 10;

  private Hits() {
  }

  /** A hit in a list that nobody searched for: nothing is marked. */
  static Hit of(StoredArticle article) {
    return hit(article, Map.of(), null);
  }

  /**
   * @param marker of what was searched for
   * @param more   how many copies stand behind the hit
   */
  static Hit of(StoredArticle article, Marker marker, int more) {
    Map<String, List<String>> highlights = new LinkedHashMap<>();
    marker.title(article.title()).ifPresent(title -> highlights.put("title", List.of(title)));
    List<String> fragments = marker.text(article.text());
    if (!fragments.isEmpty()) {
      highlights.put("text", fragments);
    }
    return hit(article, highlights, more == 0 ? null : more);
  }

  private static Hit hit(StoredArticle article, Map<String, List<String>> highlights, Integer more) {
    return new Hit(article.id().toString(), article.title(), article.source(), article.url(), article.language(), article.kind(),
        article.publishedAt(), highlights, entities(article), more);
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
