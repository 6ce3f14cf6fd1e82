package vn.biennien.search.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What counts how much for the order of hits, beside the score of a word in the text (BM25, about 1 to 8 a word in a
 * record of a million articles).
 */
@ConfigMapping(prefix = "biennien.relevance")
public interface RelevanceConfig {

  /** A word in the title counts this many times a word in the text. */
  @WithDefault("2.0")
  double title();

  /** All words near each other, in this order, in the text. */
  @WithDefault("1.5")
  double phrase();

  /** The same in the title. */
  @WithDefault("3.0")
  double titlePhrase();

  /** Words that may stand between the words of a phrase that was not put in quotes. */
  @WithDefault("2")
  int slop();

  /** The tagger found the very thing that a name in the query means. A fixed score, above most words. */
  @WithDefault("6.0")
  double entity();

  /** Words that may stand between two syllables of a short query. About a clause: further apart they are two words. */
  @WithDefault("8")
  int near();

  /** What remains of the score where a name in the query is a common word in the article, by their capitals, or the other way round. */
  @WithDefault("0.6")
  double otherCase();

  /** How much of the score rests on how new an article is: 0 nothing, 1 all. */
  @WithDefault("0.25")
  double recency();

  /** After this many days half of that part is left. */
  @WithDefault("180")
  int recencyDays();

  /** The part of the words that must be there when nothing has all of them. */
  @WithDefault("75%")
  String looseMatch();
}
