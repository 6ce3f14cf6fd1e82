package vn.biennien.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code vietnamese}, for what is indexed. */
@NamedComponent("vietnamese")
public final class VietnameseAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return VietnameseAnalyzer.forIndexing();
  }
}
