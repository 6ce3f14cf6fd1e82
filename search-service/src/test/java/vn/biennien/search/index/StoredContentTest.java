package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.Entity;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.Note;
import vn.biennien.contracts.Office;
import vn.biennien.contracts.TemporalExpression;
import vn.biennien.search.testing.Stories;

class StoredContentTest {

  @Test
  void whatIsStoredIsReadBackWhole() throws Exception {
    for (EnrichedArticle article : Stories.all()) {
      JsonNode source = Json.MAPPER.readTree(ArticleDocument.of(article));
      assertThat(StoredArticle.read(source)).isEqualTo(article);
    }
  }

  @Test
  void oddContentIsReadBackWholeToo() throws Exception {
    Enrichment odd = new Enrichment(null, ArticleKind.LISTING, "und", Instant.parse("2024-01-01T00:00:00Z"), "abc def",
        List.of(new Block(Block.Kind.CREDIT, 4, 7), new Block(Block.Kind.BYLINE, 0, 3)),
        List.of(new Entity(EntityType.EVENT, "Khác chữ", null, Map.of(),
            List.of(new Entity.Mention("khác", 4, 7), new Entity.Mention("abc", 0, 3), new Entity.Mention("ngoài", 90, 95)))),
        List.of(new Office("Ai", "chức khác", "chức", "org/x", null, 0, 3), new Office("Ai", "abc", null, null, "place/x", 0, 3)),
        List.of(new TemporalExpression("abc", 0, 3, "XXXX-05-09", null, null, TemporalExpression.Precision.DAY,
                TemporalExpression.Basis.UNKNOWN, 0.25, "2023-05-09", 0.5),
            new TemporalExpression("x", 1, 2, "2024-05-09", LocalDate.of(2024, 5, 9), LocalDate.of(2024, 5, 10), null, null, 1, null, null),
            new TemporalExpression("def", 4, 7, "2024-02-27", LocalDate.of(2024, 2, 27), LocalDate.of(2024, 2, 27),
                TemporalExpression.Precision.DAY, TemporalExpression.Basis.WRITTEN, 1, "2024", null)),
        List.of(new LeftOut(LeftOut.Reason.TAGS, "thẻ", 3)), List.of(Note.MOJIBAKE), List.of("f1", "f2"), 17);
    JsonNode stored = Json.MAPPER.readTree(Json.write(StoredContent.write(odd)));
    assertThat(StoredContent.read(stored)).isEqualTo(odd);
  }
}
