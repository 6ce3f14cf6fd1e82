/**
 * Finds the article within a page: HTML or plain text in, title, paragraphs, captions and credits out, and
 * what was left out with the reason. HTML becomes lines first; from there both go the same way.
 */
package vn.biennien.enrichment.content;
