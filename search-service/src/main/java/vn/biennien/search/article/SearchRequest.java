package vn.biennien.search.article;

import vn.biennien.search.paging.Cursor;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.Sort;

/**
 * A page that is wanted.
 *
 * @param query  which articles
 * @param sort   in which order
 * @param size   hits on the page, 1 to 100
 * @param fold   whether copies of a story are one hit
 * @param cursor where the page begins, or null for the first
 * @param hash   stands for the query and the order, so that a cursor of another search is noticed
 */
record SearchRequest(ArticleQuery query, Sort sort, int size, boolean fold, Cursor cursor, String hash) {
}
