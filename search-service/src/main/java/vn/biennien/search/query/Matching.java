package vn.biennien.search.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How closely the words of a query must be met. */
public enum Matching {
  /** All words; marks that were typed must be there, words without marks match all spellings. */
  EXACT,
  /** All words, marks or not. */
  FOLDED,
  /** Most of the words, marks or not. */
  LOOSE;

  /** {@code exact}, {@code folded} or {@code loose}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The analyzer for the words of the query. */
  public String analyzer() {
    return this == EXACT ? "vi_query" : "vi_folded";
  }
}
