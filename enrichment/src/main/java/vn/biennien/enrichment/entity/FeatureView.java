package vn.biennien.enrichment.entity;

import java.util.Arrays;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.text.Tokens;

/** The features of a text, sentence by sentence, for the trainer. */
public final class FeatureView {

  private final Columns columns;
  private final int[] labels;
  private final int[] extra;

  /**
   * @param labels the right labels of the tokens
   * @param extra  labels of another model that the features look at, or null
   */
  public FeatureView(Tokens tokens, Lexicon lexicon, Gazetteer gazetteer, int[] labels, int[] extra) {
    columns = new Columns(tokens, lexicon, gazetteer.match(tokens));
    this.labels = labels;
    this.extra = extra;
  }

  /** Takes one sentence: its tokens, the labels of the whole text, and the features of each of its tokens. */
  @FunctionalInterface
  public interface Visitor {
    void sentence(int from, int to, int[] labels, long[][] features);
  }

  public void forEach(Visitor visitor) {
    long[] room = new long[Templates.MOST];
    Sentences.forEach(columns.tokens, (from, to) -> {
      long[][] features = new long[to - from][];
      for (int i = from; i < to; i++) {
        features[i - from] = Arrays.copyOf(room, Templates.write(columns, from, to, i, room, extra));
      }
      visitor.sentence(from, to, labels, features);
    });
  }
}
