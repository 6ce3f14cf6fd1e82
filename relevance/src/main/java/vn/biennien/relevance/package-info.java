/** How good searches are, measured with judged queries. */
package vn.biennien.relevance;
