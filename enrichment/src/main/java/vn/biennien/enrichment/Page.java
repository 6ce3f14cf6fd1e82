package vn.biennien.enrichment;

import java.time.Instant;

/**
 * What is known of a page before it is tagged.
 *
 * @param url         its address, or null
 * @param title       its title as pushed, or null
 * @param publishedAt when it was published as pushed, or null
 * @param language    language tag as pushed, or null
 * @param text        plain text, page furniture included, or null
 * @param html        HTML, or null; used when {@code text} is null
 */
public record Page(String url, String title, Instant publishedAt, String language, String text, String html) {

  /** A page of which only its plain text is known. */
  public static Page ofText(String text) {
    return new Page(null, null, null, null, text, null);
  }
}
