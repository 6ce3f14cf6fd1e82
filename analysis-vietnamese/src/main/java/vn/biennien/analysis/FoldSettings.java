package vn.biennien.analysis;

import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/** The parameters of {@code vietnamese_fold}. */
@AnalysisSettings
public interface FoldSettings {

  /**
   * Whether the token with marks stays beside the folded one: {@code true} or {@code false}. Not a boolean setting,
   * because Elasticsearch would take every other word for false without a sound.
   */
  @StringSetting(path = "keep_original", defaultValue = "true")
  String keepOriginal();
}
