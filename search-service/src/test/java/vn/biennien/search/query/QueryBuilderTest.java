package vn.biennien.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.gazetteer.Gazetteer;

class QueryBuilderTest {

  private static final Names NAMES = new Names(Gazetteer.load(), (field, name, matching) -> Set.of());
  private final RelevanceConfig weights = new SmallRyeConfigBuilder().withMapping(RelevanceConfig.class).build()
      .getConfigMapping(RelevanceConfig.class);
  private final QueryBuilder builder = new QueryBuilder(NAMES, weights);

  @Test
  void allArticlesAreThoseThatWereNotTakenBack() throws Exception {
    assertThat(builder.build(ArticleQuery.all(), Matching.EXACT))
        .isEqualTo(json("{'bool': {'must_not': [{'term': {'retracted': true}}]}}"));
  }

  @Test
  void ordinaryWordsMustAllBeInTheTextAsTyped() throws Exception {
    JsonNode words = words("mở thêm hai làn xe", Matching.EXACT);
    assertThat(words.at("/bool/must")).isEqualTo(
        json("[{'match': {'content.text': {'query': 'mở thêm hai làn xe', 'analyzer': 'vi_query', 'operator': 'and'}}}]"));
    assertThat(words.at("/bool/should/0/match/content.title/boost").asDouble()).isEqualTo(weights.title());
    assertThat(words.at("/bool/should/1/match_phrase/content.text/slop").asInt()).isEqualTo(weights.slop());
    assertThat(words.at("/bool/should/2/match_phrase/content.title/boost").asDouble()).isEqualTo(weights.titlePhrase());
  }

  @Test
  void ofFewSyllablesTwoNeighboursMustStandNearEachOther() throws Exception {
    JsonNode near = words("giá cà phê", Matching.EXACT).at("/bool/must/0/bool");
    assertThat(near.at("/must/0/match/content.text/operator").asText()).isEqualTo("and");
    assertThat(near.at("/filter/0/bool/should").findValuesAsText("query")).containsExactly("giá cà", "cà phê");
    assertThat(near.at("/filter/0/bool/should/0/match_phrase/content.text/slop").asInt()).isEqualTo(weights.near());
    assertThat(words("lũ", Matching.EXACT).at("/bool/must/0/match").isObject()).isTrue();
  }

  @Test
  void aNameMayBeInTheTextOrBeTheThingItselfUnderItsVietnameseName() throws Exception {
    JsonNode must = words("họp ở Guangxi", Matching.EXACT).at("/boosting/positive/bool/must");
    assertThat(must).hasSize(2);
    JsonNode name = must.at("/1/dis_max/queries");
    assertThat(name.at("/0/match_phrase/content.text/query").asText()).isEqualTo("Guangxi");
    assertThat(name.at("/1/constant_score/filter").toString()).contains("place/cn/guangxi");
    assertThat(name.at("/2/match_phrase/content.text/query").asText()).isEqualTo("Quảng Tây");
    assertThat(name.at("/3/match_phrase/content.title/query").asText()).isEqualTo("Quảng Tây");
  }

  @Test
  void aPersonsNameCountsMoreWhereTheTaggerFoundThePerson() throws Exception {
    assertThat(words("Lưu Ninh", Matching.EXACT).toString()).contains("person/lưu-ninh");
    assertThat(words("thủ môn Lưu Ninh bắt bóng", Matching.EXACT).toString()).contains("person/lưu-ninh");
    assertThat(words("lưu ninh", Matching.EXACT).toString()).doesNotContain("person/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBND tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn", "Uỷ ban Nhân dân tỉnh Lạng Sơn"})
  void aBodyIsOneUnderAllItsSpellings(String name) throws Exception {
    assertThat(text("org:\"" + name + "\"", Matching.EXACT).toString()).contains("org/vn/lang-son/people-committee");
  }

  @Test
  void aNameInSmallLettersIsACommonWordFirst() throws Exception {
    assertThat(words("hoà bình", Matching.EXACT).at("/boosting/negative").toString()).contains("place/vn/hoa-binh");
  }

  @Test
  void aNameWithCapitalsIsTheThingOrABodyOfIt() throws Exception {
    JsonNode others = words("Hoà Bình", Matching.EXACT).at("/boosting/negative/bool/must_not/0/bool/should");
    assertThat(others.toString()).contains("place/vn/hoa-binh").contains("{\"prefix\":{\"org\":\"org/vn/hoa-binh/\"}}");
  }

  @Test
  void aNameWithoutMarksMayBeTheThing() throws Exception {
    JsonNode bare = words("hoa binh", Matching.EXACT);
    assertThat(bare.has("boosting")).isFalse();
    assertThat(bare.at("/bool/should/0/constant_score/filter").toString()).contains("place/vn/hoa-binh");
  }

  @Test
  void looserMatchingFoldsTheWordsAndThenWantsMostOfThem() throws Exception {
    assertThat(words("lũ", Matching.FOLDED).at("/bool/must/0/match/content.text/analyzer").asText()).isEqualTo("vi_folded");
    JsonNode loose = words("làn xe hàng", Matching.LOOSE).at("/bool/must/0/bool/should/0/match/content.text");
    assertThat(loose.path("minimum_should_match").asText()).isEqualTo(weights.looseMatch());
    assertThat(loose.has("operator")).isFalse();
  }

  @Test
  void whatIsLeftOutIsLeftOutAsTypedHoweverLooseTheRest() throws Exception {
    JsonNode query = text("xe -\"làn xe\"", Matching.LOOSE);
    assertThat(query.at("/bool/must_not/0/bool/must/0/match_phrase/content.text/analyzer").asText()).isEqualTo("vi_query");
  }

  @Test
  void parametersAreFiltersAndDoNotScore() throws Exception {
    ArticleQuery query = new ArticleQuery(Optional.empty(), List.of("person/x"), Map.of(Field.ORG, List.of("org/y")), "Bí thư",
        ArticleKind.STORY, List.of("a", "b"), List.of("vi"), DaySpan.parse("2024-02"), DaySpan.parse("2024-02-27"));
    JsonNode filter = builder.build(query, Matching.EXACT).at("/bool/filter");
    assertThat(filter).isEqualTo(json("""
        [{'bool': {'should': [{'terms': {'person': ['person/x']}}, {'terms': {'place': ['person/x']}},
            {'terms': {'org': ['person/x']}}, {'terms': {'event': ['person/x']}}], 'minimum_should_match': 1}},
         {'term': {'org': 'org/y'}},
         {'match_phrase': {'office': {'query': 'Bí thư', 'analyzer': 'vi_query', 'slop': 0}}},
         {'term': {'content.kind': 'STORY'}},
         {'terms': {'source': ['a', 'b']}},
         {'terms': {'content.language': ['vi']}},
         {'range': {'published': {'time_zone': 'Asia/Ho_Chi_Minh', 'format': 'strict_date', 'gte': '2024-02-01', 'lte': '2024-02-29'}}},
         {'range': {'mentioned': {'relation': 'intersects', 'format': 'strict_date', 'gte': '2024-02-27', 'lte': '2024-02-27'}}}]
        """));
  }

  @Test
  void newerArticlesScoreHigherFromAFixedMomentOn() {
    JsonNode ranked = builder.ranked(ArticleQuery.all(), Matching.EXACT, Instant.parse("2024-05-01T00:00:00Z"));
    assertThat(ranked.at("/function_score/functions/1/exp/ordered/origin").asText()).isEqualTo("2024-05-01T00:00:00Z");
    assertThat(ranked.at("/function_score/functions/0/weight").asDouble() + ranked.at("/function_score/functions/1/weight").asDouble())
        .isEqualTo(1.0);
  }

  @Test
  void candidatesHaveTheWordsWhereverTheyStand() throws Exception {
    JsonNode candidates = candidates("giá cà phê");
    assertThat(candidates.toString()).doesNotContain("match_phrase");
    assertThat(candidates.at("/bool/must/0/bool/must")).isEqualTo(
        json("[{'match': {'content.text': {'query': 'giá cà phê', 'analyzer': 'vi_query', 'operator': 'and'}}}]"));
    assertThat(candidates.at("/bool/must/0/bool/should/0/match/content.title/boost").asDouble()).isEqualTo(weights.title());
  }

  @Test
  void candidatesOfASearchWithoutWordsAreTheNewest() throws Exception {
    assertThat(candidates("person:\"Lưu Ninh\"").at("/bool/should/0/distance_feature/field").asText()).isEqualTo("ordered");
    assertThat(candidates("person:\"Lưu Ninh\" giá").toString()).doesNotContain("distance_feature");
  }

  @Test
  void whatIsLeftOutOfCandidatesIsWhatIsLeftOutOfTheHits() throws Exception {
    assertThat(candidates("lũ -(giá vàng)").at("/bool/must/0/bool/must_not/0")).isEqualTo(words("giá vàng", Matching.EXACT));
  }

  @Test
  void whateverIsTypedNeverBecomesAWildcardOrAnExpression() throws Exception {
    assertThat(text("a*b? /x.*/ te~2", Matching.LOOSE).toString())
        .doesNotContain("wildcard").doesNotContain("regexp").doesNotContain("query_string").doesNotContain("fuzzy");
  }

  private JsonNode words(String words, Matching matching) throws QuerySyntaxException {
    return text(words, matching).at("/bool/must/0");
  }

  private JsonNode candidates(String text) throws QuerySyntaxException {
    return builder.candidates(query(text), Matching.EXACT, Instant.EPOCH);
  }

  private static ArticleQuery query(String text) throws QuerySyntaxException {
    return new ArticleQuery(QueryParser.parse(text), List.of(), Map.of(), null, null, List.of(), List.of(), DaySpan.ALL, DaySpan.ALL);
  }

  private JsonNode text(String text, Matching matching) throws QuerySyntaxException {
    JsonNode built = builder.build(query(text), matching);
    return text.contains("-\"") ? built.at("/bool/must/0") : built;
  }

  private static JsonNode json(String text) throws Exception {
    return Json.MAPPER.readTree(text.replace('\'', '"'));
  }
}
