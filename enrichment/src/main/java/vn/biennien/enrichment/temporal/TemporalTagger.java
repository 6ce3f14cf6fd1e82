package vn.biennien.enrichment.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.text.Tokens;

/**
 * Finds the dates of a Vietnamese article and places them on the calendar. Holds no state: one tagger serves
 * all threads. Time and memory grow linearly with the text, whatever it holds.
 */
public final class TemporalTagger {

  private TemporalTagger() {
  }

  public static TemporalTagger create() {
    return new TemporalTagger();
  }

  /**
   * The dates of an article in the order of the text, none overlapping another.
   *
   * @param tokens         of the kept text
   * @param blocks         of the kept text, in order; bylines and credits are passed over
   * @param kind           in a listing every block is a story of its own
   * @param publicationDay in Vietnam's time, or null where it is not known: then a year that the story does not
   *                       give stays open ({@code XXXX-05-09}), and what hangs on the present day ("hôm qua") is
   *                       left out unless a date beside it tells the day
   * @return never null
   */
  public List<TemporalExpression> tag(Tokens tokens, List<Block> blocks, ArticleKind kind, LocalDate publicationDay) {
    List<TemporalExpression> found = new ArrayList<>();
    Story story = new Story(tokens, publicationDay);
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.BYLINE || block.kind() == Block.Kind.CREDIT) {
        continue;
      }
      if (kind == ArticleKind.LISTING) {
        story.finish(found);
        story = new Story(tokens, publicationDay);
      }
      story.read(tokens.tokenAt(block.start()), tokens.tokenAt(block.end()));
    }
    story.finish(found);
    return found;
  }
}
