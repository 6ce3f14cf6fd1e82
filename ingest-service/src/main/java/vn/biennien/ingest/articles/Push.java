package vn.biennien.ingest.articles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A valid article as it was pushed, named and weighed.
 *
 * @param id          see {@link ArticleId}
 * @param source      which scraper or newspaper it comes from
 * @param url         the canonical address, or null
 * @param externalId  the source's own id, or null
 * @param title       or null
 * @param text        plain text, or null
 * @param html        or null; one of text and html is there
 * @param language    language tag, or null
 * @param publishedAt or null
 * @param fetchedAt   or null; not part of the content
 * @param metadata    never null
 * @param contentHash SHA-256 of the content, see {@link #hash}
 * @param bytes       about how much memory the event takes, for sizing batches
 */
public record Push(UUID id, String source, String url, String externalId, String title, String text, String html,
    String language, Instant publishedAt, Instant fetchedAt, SortedMap<String, String> metadata, byte[] contentHash,
    int bytes) {

  static Push of(String source, String url, String externalId, String title, String text, String html,
      String language, Instant publishedAt, Instant fetchedAt, SortedMap<String, String> metadata, int bytes) {
    UUID id = url == null ? ArticleId.ofExternalId(source, externalId) : ArticleId.ofUrl(url);
    byte[] hash = hash(source, url, externalId, title, text, html, language, publishedAt, metadata);
    return new Push(id, source, url, externalId, title, text, html, language, publishedAt, fetchedAt, metadata, hash,
        bytes);
  }

  /**
   * The content's canonical form: each field as its length in bytes (−1 for none) and its UTF-8, in a fixed order,
   * metadata by key. {@code fetchedAt} is left out: fetching a page again does not change it.
   */
  private static byte[] hash(String source, String url, String externalId, String title, String text, String html,
      String language, Instant publishedAt, SortedMap<String, String> metadata) {
    MessageDigest sha256 = Digests.of("SHA-256");
    for (String field : new String[] {source, url, externalId, title, text, html, language,
        publishedAt == null ? null : publishedAt.toString()}) {
      add(sha256, field);
    }
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      add(sha256, entry.getKey());
      add(sha256, entry.getValue());
    }
    return sha256.digest();
  }

  private static void add(MessageDigest digest, String field) {
    byte[] utf8 = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : utf8.length).array());
    digest.update(utf8);
  }
}
