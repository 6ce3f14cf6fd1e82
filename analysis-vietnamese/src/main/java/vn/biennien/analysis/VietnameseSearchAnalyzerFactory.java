package vn.biennien.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code vietnamese_search}, for what is asked. */
@NamedComponent("vietnamese_search")
public final class VietnameseSearchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return VietnameseAnalyzer.forSearching();
  }
}
