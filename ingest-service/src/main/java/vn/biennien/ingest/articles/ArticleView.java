package vn.biennien.ingest.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the ledger knows of an article.
 *
 * @param version         the newest
 * @param firstAcceptedAt when it was first pushed
 * @param acceptedAt      when the newest version was
 * @param retractedAt     when it was taken back; absent if it stands
 * @param published       whether Kafka has the newest version
 * @param versions        its newest versions, the newest first, at most 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleView(UUID id, String source, long version, Instant firstAcceptedAt, Instant acceptedAt,
    Instant retractedAt, boolean published, List<Version> versions) {

  /**
   * @param retracted whether this version took the article back
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Version(long version, Instant acceptedAt, boolean retracted, String url, String externalId,
      String title, Instant publishedAt, Instant fetchedAt) {
  }
}
