package vn.biennien.contracts;

import java.util.Arrays;
import java.util.Optional;

/** What a record on a topic is: the CloudEvents {@code ce_type} header, its last part the version of the format. */
public enum EventType {

  /** A new or changed article was accepted; body {@link RawArticle}. */
  ARTICLE_ACCEPTED("vn.biennien.article.accepted.v1"),

  /** An article was tagged; body {@link EnrichedArticle}. */
  ARTICLE_ENRICHED("vn.biennien.article.enriched.v1"),

  /** An article was taken back by its source; body {@link RetractedArticle}. Stands on both article topics. */
  ARTICLE_RETRACTED("vn.biennien.article.retracted.v1");

  private final String ceType;

  EventType(String ceType) {
    this.ceType = ceType;
  }

  /** The value of the {@code ce_type} header. */
  public String ceType() {
    return ceType;
  }

  /** The type with that header value, or nothing: an unknown or newer type. */
  public static Optional<EventType> of(String ceType) {
    return Arrays.stream(values()).filter(t -> t.ceType.equals(ceType)).findFirst();
  }
}
