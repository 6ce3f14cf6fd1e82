package vn.biennien.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;

/** What the plugin in the real Elasticsearch makes of texts and queries, in the index that the service made. */
@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class AnalysisTest extends SearchTest {

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @ParameterizedTest
  @CsvSource({
      "vi_index, hòa@0 hoa@0 bình@1 binh@1 hòa@2 hoa@2 bình@3 binh@3",
      "vi_query, hòa@0 bình@1 hòa@2 bình@3",
      "vi_folded, hoa@0 binh@1 hoa@2 binh@3"})
  void bothSchoolsOfToneMarksAndBothCasesBecomeOne(String analyzer, String wanted) {
    assertThat(terms(Dsl.object().put("analyzer", analyzer).put("text", "Hoà Bình hòa bình"))).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"content.title", "content.text", "office"})
  void textsKeepTheFoldedFormBesideTheWrittenOne(String field) {
    assertThat(terms(Dsl.object().put("field", field).put("text", "Đặng Thuý"))).isEqualTo("đặng@0 dang@0 thúy@1 thuy@1");
  }

  private String terms(JsonNode body) {
    awaitIndex();
    List<String> terms = new ArrayList<>();
    elastic.ask("POST", "/" + config.articles() + "/_analyze", body).path("tokens")
        .forEach(token -> terms.add(token.path("token").asText() + "@" + token.path("position").asInt()));
    return String.join(" ", terms);
  }
}
