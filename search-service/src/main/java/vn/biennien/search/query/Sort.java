package vn.biennien.search.query;

import java.util.Locale;

/** The order of hits. */
public enum Sort {
  /** Best first. */
  RELEVANCE,
  /** Published last first. */
  NEWEST,
  /** Published first first. */
  OLDEST,
  /** By the latest day the story talks about, latest first; stories without a day last. */
  MENTIONED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
