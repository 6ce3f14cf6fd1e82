package vn.biennien.enrichment.entity;

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
    Features found = Features.all();
    Window window = new Window(group -> group);
    Sentences.forEach(columns.tokens, (from, to) -> {
      long[][] features = new long[to - from][];
      window.open(columns, from, to, extra);
      for (int i = 0; i < features.length; i++) {
        window.next();
        Templates.write(window, found);
        features[i] = found.keys();
      }
      visitor.sentence(from, to, labels, features);
    });
  }
}
