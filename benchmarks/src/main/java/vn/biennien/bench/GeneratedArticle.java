package vn.biennien.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import vn.biennien.contracts.Json;

/**
 * An article as a scraper would push it.
 *
 * @param url        null if it has an externalId
 * @param externalId null if it has a url
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GeneratedArticle(String source, String url, String externalId, String title, String text, Instant publishedAt) {

  /** The line to push. */
  public String json() {
    try {
      return Json.MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same article after its newspaper put a paragraph before its story. */
  public GeneratedArticle changed(String paragraph) {
    int story = text.indexOf("\n\n");
    return new GeneratedArticle(source, url, externalId, title, text.substring(0, story) + "\n\n" + paragraph + text.substring(story),
        publishedAt);
  }
}
