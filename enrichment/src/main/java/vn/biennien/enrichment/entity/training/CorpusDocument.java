package vn.biennien.enrichment.entity.training;

import java.time.LocalDate;
import java.util.List;

/**
 * A document of the training corpus without its markup.
 *
 * @param id          {@code diplomacy-001}
 * @param published   publication day, or null
 * @param test        whether it belongs to the test split
 * @param text        its lines, a line feed between, the title first
 * @param annotations what was marked up, an outer one after what lies in it
 */
public record CorpusDocument(String id, LocalDate published, boolean test, String text,
    List<Annotation> annotations) {

  /**
   * @param tag       {@code PER}, {@code LOC}, {@code ORG}, {@code EVT}, {@code OFF} or {@code DATE}
   * @param optional  neither required nor wrong
   * @param attribute the holder of an OFF, the value of a DATE, else null
   * @param start     first UTF-16 unit
   * @param end       after the last UTF-16 unit
   */
  public record Annotation(String tag, boolean optional, String attribute, int start, int end) {
  }
}
