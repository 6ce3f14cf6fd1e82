package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.enrichment.entity.training.CorpusDocument;
import vn.biennien.enrichment.entity.training.CorpusReader;

/** How well the dates of the project's own corpus are found. The rules were written by the train documents. */
class CorpusTest {

  /** Two thirds of these documents were written after the grammar and have not been looked at for it. */
  private static final double TRAIN_FLOOR = 0.965;
  private static final double TEST_FLOOR = 0.955;

  @Test
  void datesOfTheTestDocumentsAreFoundAsWellAsRecorded() throws IOException {
    assertThat(f1(documents(true))).isGreaterThanOrEqualTo(TEST_FLOOR);
  }

  @Test
  void datesOfTheOtherDocumentsAreFoundAsWellAsRecorded() throws IOException {
    assertThat(f1(documents(false))).isGreaterThanOrEqualTo(TRAIN_FLOOR);
  }

  private static Stream<CorpusDocument> documents(boolean test) throws IOException {
    return CorpusReader.read(Path.of("corpus")).stream().filter(document -> document.test() == test);
  }

  /** A date is right when its value is and the texts overlap; optional ones count neither way. */
  private static double f1(Stream<CorpusDocument> documents) {
    int[] counts = new int[3];
    documents.forEach(document -> count(document, counts));
    return 2.0 * counts[0] / (2 * counts[0] + counts[1] + counts[2]);
  }

  private static void count(CorpusDocument document, int[] counts) {
    List<CorpusDocument.Annotation> missed = new ArrayList<>();
    List<CorpusDocument.Annotation> optional = new ArrayList<>();
    for (CorpusDocument.Annotation date : document.annotations()) {
      if (date.tag().equals("DATE")) {
        (date.optional() ? optional : missed).add(date);
      }
    }
    for (TemporalExpression found : Marked.tag(document.text(), ArticleKind.STORY, document.published())) {
      if (missed.removeIf(date -> overlap(date, found) && date.attribute().equals(Marked.plain(found.value())))) {
        counts[0]++;
      } else if (optional.stream().noneMatch(date -> overlap(date, found))) {
        counts[1]++;
      }
    }
    counts[2] += missed.size();
  }

  private static boolean overlap(CorpusDocument.Annotation date, TemporalExpression found) {
    return date.start() < found.end() && found.start() < date.end();
  }
}
