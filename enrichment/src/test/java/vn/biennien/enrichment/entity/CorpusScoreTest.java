package vn.biennien.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Enrichment;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;
import vn.biennien.enrichment.entity.training.CorpusDocument;
import vn.biennien.enrichment.entity.training.CorpusDocument.Annotation;
import vn.biennien.enrichment.entity.training.CorpusReader;
import vn.biennien.enrichment.evaluation.Score;
import vn.biennien.enrichment.evaluation.Scorer;
import vn.biennien.enrichment.evaluation.Tags;

/**
 * The tagger as a whole on the project's own test split, which no model was trained on. The floors are what was
 * measured when they were last written; a change that falls below them makes the tagger worse.
 */
class CorpusScoreTest {

  private static final double ENTITIES = 0.904;
  private static final double OFFICES = 0.888;
  private static final double DATES = 0.958;

  private static Scorer scorer;

  @BeforeAll
  static void tagTheTestSplit() throws IOException {
    Enricher enricher = Enricher.load();
    scorer = new Scorer();
    for (CorpusDocument document : CorpusReader.read(Path.of("corpus"))) {
      if (document.test()) {
        Enrichment found = enricher.enrich(new Page(null, null, document.published() == null ? null
            : document.published().atTime(12, 0).toInstant(java.time.ZoneOffset.ofHours(7)), "vi", document.text(), null));
        scorer.add(gold(document), Tags.of(document.id(), found));
      }
    }
    System.out.print(scorer.table());
  }

  private static Tags gold(CorpusDocument document) {
    List<Tags.Name> names = new ArrayList<>();
    List<Tags.Name> optionalNames = new ArrayList<>();
    List<Tags.Role> roles = new ArrayList<>();
    List<Tags.Date> dates = new ArrayList<>();
    List<Tags.Date> optionalDates = new ArrayList<>();
    for (Annotation a : document.annotations()) {
      String text = document.text().substring(a.start(), a.end());
      switch (a.tag()) {
        case "OFF" -> {
          if (!a.attribute().equals("-") && !a.optional()) {
            roles.add(new Tags.Role(a.attribute(), text));
          }
        }
        case "DATE" -> (a.optional() ? optionalDates : dates).add(new Tags.Date(text, a.attribute()));
        default -> (a.optional() ? optionalNames : names).add(new Tags.Name(type(a.tag()), text));
      }
    }
    return new Tags(document.id(), names, optionalNames, roles, null, dates, optionalDates);
  }

  private static String type(String tag) {
    return switch (tag) {
      case "PER" -> "PERSON";
      case "LOC" -> "LOCATION";
      case "ORG" -> "ORGANIZATION";
      default -> "EVENT";
    };
  }

  @Test
  void namesAreFoundAsWellAsRecorded() {
    assertFloor("entities", ENTITIES);
  }

  @Test
  void officesAreFoundAsWellAsRecorded() {
    assertFloor("roles", OFFICES);
  }

  @Test
  void datesAreFoundAsWellAsRecorded() {
    assertFloor("dates", DATES);
  }

  private static void assertFloor(String measure, double floor) {
    Score score = scorer.scores().get(measure);
    assertThat(score.f1()).as("%s, wrong: %s, missed: %s", measure, score.wrong(), score.missed()).isGreaterThanOrEqualTo(floor);
  }
}
