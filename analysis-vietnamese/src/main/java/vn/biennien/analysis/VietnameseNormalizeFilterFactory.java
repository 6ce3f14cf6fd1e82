package vn.biennien.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** The token filter {@code vietnamese_normalize}; it has no parameters. */
@NamedComponent("vietnamese_normalize")
public final class VietnameseNormalizeFilterFactory implements TokenFilterFactory {

  @Override
  public TokenStream create(TokenStream tokens) {
    return new VietnameseNormalizeFilter(tokens);
  }

  /** For prefixes, wildcards and other words that are not tokenized: the same. */
  @Override
  public TokenStream normalize(TokenStream tokens) {
    return create(tokens);
  }
}
