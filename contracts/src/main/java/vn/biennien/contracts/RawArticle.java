package vn.biennien.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An article as a scraper pushed it.
 *
 * @param id          UUIDv5 of the canonical URL, or of the source and its own id
 * @param version     the ledger's version: 1 for the first content, one more for each changed content
 * @param source      which scraper or newspaper it came from
 * @param url         the page's address, or null
 * @param externalId  the source's own id, or null; one of {@code url} and {@code externalId} is there
 * @param title       the title as pushed, or null
 * @param text        plain text, page furniture included, or null
 * @param html        HTML, or null; one of {@code text} and {@code html} is there
 * @param language    language tag as pushed, or null
 * @param publishedAt when the page says it was published, or null; a day without a time is its start in Vietnam
 * @param fetchedAt   when the scraper read the page, or null
 * @param acceptedAt  when ingest-service wrote this version to its ledger
 * @param metadata    what else the scraper wanted kept, never null
 */
public record RawArticle(UUID id, long version, String source, String url, String externalId, String title,
    String text, String html, String language, Instant publishedAt, Instant fetchedAt, Instant acceptedAt,
    Map<String, String> metadata) {

  public RawArticle {
    metadata = Copies.of(metadata);
  }
}
