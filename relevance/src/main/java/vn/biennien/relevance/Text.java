package vn.biennien.relevance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A text to be found.
 *
 * @param id          the name that judgements call it by
 * @param publishedAt a day in Vietnam
 */
public record Text(String id, String title, String text, LocalDate publishedAt, String source) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The beginning of the day it was published. */
  public Instant published() {
    return publishedAt.atStartOfDay(VIETNAM).toInstant();
  }
}
