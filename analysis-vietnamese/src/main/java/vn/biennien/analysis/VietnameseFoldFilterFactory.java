package vn.biennien.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** The token filter {@code vietnamese_fold}, with the parameter {@code keep_original}. */
@NamedComponent("vietnamese_fold")
public final class VietnameseFoldFilterFactory implements TokenFilterFactory {

  private final boolean keepOriginal;

  /**
   * Takes over the parameters.
   *
   * @param settings of one filter of an index
   * @throws IllegalArgumentException if a parameter has a value that it cannot have; the index is not created then
   */
  @Inject
  public VietnameseFoldFilterFactory(FoldSettings settings) {
    keepOriginal = switch (settings.keepOriginal()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(
          "keep_original of vietnamese_fold is true or false, not [" + settings.keepOriginal() + "]");
    };
  }

  @Override
  public TokenStream create(TokenStream tokens) {
    return new VietnameseFoldFilter(tokens, keepOriginal);
  }

  /**
   * For prefixes, wildcards and other words that are not tokenized. They must stay one word: where the index has both
   * forms the word is left as it is, and both "hòa*" and "hoa*" find something.
   */
  @Override
  public TokenStream normalize(TokenStream tokens) {
    return keepOriginal ? tokens : create(tokens);
  }
}
