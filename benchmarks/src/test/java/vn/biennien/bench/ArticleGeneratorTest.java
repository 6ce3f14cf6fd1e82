package vn.biennien.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.biennien.contracts.Enrichment;
import vn.biennien.contracts.EntityType;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;

class ArticleGeneratorTest {

  private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
  private final ArticleGenerator generator = new ArticleGenerator(1);

  @Test
  void theSameSeedMakesTheSameArticlesInWhateverOrder() {
    List<GeneratedArticle> inOrder = generator.articles(20).toList();

    ArticleGenerator again = new ArticleGenerator(1);

    assertThat(again.article(13)).isEqualTo(inOrder.get(13));
    assertThat(again.article(4)).isEqualTo(inOrder.get(4));
  }

  @Test
  void anotherSeedMakesOtherArticlesWithOtherIdentities() {
    Set<String> identities = generator.articles(200).map(ArticleGeneratorTest::identity).collect(Collectors.toSet());

    Set<String> others = new ArticleGenerator(2).articles(200).map(ArticleGeneratorTest::identity).collect(Collectors.toSet());

    assertThat(identities).hasSize(200);
    assertThat(others).hasSize(200).doesNotContainAnyElementsOf(identities);
  }

  private static String identity(GeneratedArticle article) {
    return article.url() == null ? article.source() + " " + article.externalId() : article.url();
  }

  @Test
  void articlesAreOfAboutFourKilobytes() {
    double mean = generator.articles(500).mapToInt(a -> a.text().getBytes(StandardCharsets.UTF_8).length).average().orElseThrow();

    assertThat(mean).isBetween(3_800.0, 4_400.0);
  }

  @Test
  void noTwoTextsAreAlikeAndTheirWordsAreMany() {
    List<String> texts = generator.articles(2_000).map(GeneratedArticle::text).toList();
    Set<String> words = new HashSet<>();
    texts.forEach(text -> words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));

    assertThat(new HashSet<>(texts)).hasSize(2_000);
    assertThat(words).hasSizeGreaterThan(4_000);
  }

  @Test
  void everyNameOfTheGrammarStandsForSomething() {
    Grammar grammar = Grammar.load();
    Story story = new Story(new World(vn.biennien.enrichment.gazetteer.Gazetteer.load()), new Dice(1), java.time.LocalDate.of(2024, 2, 27));

    for (List<String> alternatives : grammar.rules().values()) {
      for (String alternative : alternatives) {
        NAME.matcher(alternative).results().map(m -> m.group(1)).forEach(name ->
            assertThat(grammar.expand(name, story, new Dice(7))).as(name).isNotBlank().doesNotContain("{", "}"));
      }
    }
  }

  @Test
  void theTaggerFindsAllKindsOfThingsInThem() {
    Enricher enricher = Enricher.load();

    generator.articles(20).forEach(article -> {
      Enrichment result = enricher.enrich(new Page(article.url(), article.title(), article.publishedAt(), null, article.text(), null));

      assertThat(result.title()).isEqualTo(article.title());
      assertThat(result.language()).isEqualTo("vi");
      assertThat(result.dates()).as(article.text()).isNotEmpty();
      assertThat(result.entities()).as(article.text()).extracting(e -> e.type()).contains(EntityType.PERSON, EntityType.LOCATION);
    });
  }

  @Test
  void aChangedArticleKeepsItsIdentityAndItsAdditionBelongsToTheStory() throws Exception {
    GeneratedArticle article = generator.article(3);

    GeneratedArticle changed = article.changed("Tòa soạn bổ sung ý kiến của bạn đọc.");

    assertThat(identity(changed)).isEqualTo(identity(article));
    String text = Json.MAPPER.readTree(changed.json()).get("text").asText();
    assertThat(text).contains("Tòa soạn bổ sung ý kiến của bạn đọc.");
    assertThat(Enricher.load().enrich(Page.ofText(text)).text()).contains("Tòa soạn bổ sung ý kiến của bạn đọc.");
  }
}
