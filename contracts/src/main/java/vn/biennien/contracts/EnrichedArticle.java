package vn.biennien.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An article after tagging: what was pushed about it, and what was made of it. The same raw article and
 * revision give the same bytes.
 *
 * @param id         the article
 * @param version    the document version, see {@link DocumentVersion}
 * @param source     which scraper or newspaper it came from
 * @param url        the page's address, or null
 * @param externalId the source's own id, or null
 * @param fetchedAt  when the scraper read the page, or null
 * @param acceptedAt when ingest-service accepted this content
 * @param metadata   what else the scraper wanted kept, never null
 * @param content    clean text and its tags
 */
public record EnrichedArticle(UUID id, long version, String source, String url, String externalId,
    Instant fetchedAt, Instant acceptedAt, Map<String, String> metadata, Enrichment content) {

  public EnrichedArticle {
    metadata = Copies.of(metadata);
  }
}
