package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.EnrichedArticle;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.RetractedArticle;
import vn.biennien.search.stored.StoredArticle;
import vn.biennien.search.testing.Stories;

class ArticleDocumentTest {

  @Test
  void aDocumentHoldsTheWholeArticleInItsColumn() throws Exception {
    for (EnrichedArticle article : Stories.all()) {
      JsonNode document = Json.MAPPER.readTree(ArticleDocument.of(article));
      assertThat(StoredArticle.open(document.get("stored").binaryValue()).article()).isEqualTo(article);
    }
  }

  @Test
  void besideItIsOnlyWhatTheMappingKnows() throws Exception {
    JsonNode properties = IndexDefinition.ARTICLES.body().path("mappings").path("properties");
    for (EnrichedArticle article : Stories.all()) {
      JsonNode document = Json.MAPPER.readTree(ArticleDocument.of(article));
      document.fieldNames().forEachRemaining(field -> assertThat(properties.has(field)).as(field).isTrue());
      document.path("content").fieldNames()
          .forEachRemaining(field -> assertThat(properties.path("content").path("properties").has(field)).as(field).isTrue());
    }
  }

  @Test
  void ofAnArticleThatWasTakenBackNothingIsKept() throws Exception {
    RetractedArticle retracted = new RetractedArticle(Stories.BRIDGE.id(), 2001, "baobiengioi.example", Instant.now());
    assertThat(Json.MAPPER.readTree(ArticleDocument.of(retracted)))
        .isEqualTo(Json.MAPPER.createObjectNode().put("id", Stories.BRIDGE.id().toString()).put("retracted", true));
  }
}
