package vn.biennien.search.article;

import com.fasterxml.jackson.databind.JsonNode;
import vn.biennien.search.stored.StoredArticle;

/**
 * An article that Elasticsearch found.
 *
 * @param score how well it fits
 * @param sort  its place in the order, after which the next page begins
 */
record Match(StoredArticle article, double score, JsonNode sort) {

  String id() {
    return article.id().toString();
  }
}
