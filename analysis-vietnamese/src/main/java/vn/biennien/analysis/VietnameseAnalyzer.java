package vn.biennien.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The standard tokenizer, which makes a token of each syllable, and the filters of this plugin. */
public final class VietnameseAnalyzer extends Analyzer {

  private final boolean folding;

  private VietnameseAnalyzer(boolean folding) {
    this.folding = folding;
  }

  /** For the index: each syllable with its marks and without them. */
  public static VietnameseAnalyzer forIndexing() {
    return new VietnameseAnalyzer(true);
  }

  /** For queries: each syllable as typed, so that one with marks finds only itself, and a bare one every tone. */
  public static VietnameseAnalyzer forSearching() {
    return new VietnameseAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream tokens = new VietnameseNormalizeFilter(tokenizer);
    return new TokenStreamComponents(tokenizer, folding ? new VietnameseFoldFilter(tokens, true) : tokens);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream tokens) {
    return new VietnameseNormalizeFilter(tokens);
  }
}
