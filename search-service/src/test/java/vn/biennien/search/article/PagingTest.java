package vn.biennien.search.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.Documents;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class PagingTest extends SearchTest {

  private static final int MANY = 50_000;
  private static final int BATCH = 5000;
  private static final int PAGES_A_NEW_ONE = 4;

  private static boolean indexed;

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void fiftyThousandArticlesAreEachSeenOnceByDateWhileOthersComeIn() {
    givenManyArticles();
    Set<String> wanted = IntStream.range(0, MANY).mapToObj(i -> story(i).id().toString()).collect(Collectors.toSet());
    List<String> seen = whileOthersComeIn("newest", "source", "paging.example", "sort", "newest", "size", "100");
    assertAllOnce(seen, wanted);
  }

  @Test
  void byRelevanceEachIsSeenOnceToo() {
    givenManyArticles();
    Set<String> wanted = IntStream.range(0, MANY).filter(i -> day(i).equals("2023-01-01"))
        .mapToObj(i -> story(i).id().toString()).collect(Collectors.toSet());
    List<String> seen = whileOthersComeIn("relevance", "q", "Tin số", "sort", "relevance", "size", "50",
        "source", "paging.example", "publishedFrom", "2023-01-01", "publishedTo", "2023-01-01");
    assertAllOnce(seen, wanted);
  }

  @Test
  void inManyArticlesTheTotalAndTheFacetsAreEstimates() {
    givenManyArticles();
    ValidatableResponse found = search("source", "paging.example", "publishedFrom", "2023", "publishedTo", "2023", "sort", "oldest", "size", "1");
    found.body("estimated", equalTo(true)).body("total.relation", equalTo("about"));
    List<Integer> estimates = List.of(found.extract().path("total.value"), found.extract().path("facets.sources[0].count"),
        found.extract().<List<Integer>>path("histograms.published.buckets.count").stream().mapToInt(Integer::intValue).sum());
    assertThat(estimates).allSatisfy(estimate -> assertThat(estimate).isBetween(MANY * 9 / 10, MANY * 12 / 10));
  }

  @Test
  void inFewArticlesFacetsAreExact() {
    givenManyArticles();
    ValidatableResponse found = search("source", "paging.example", "publishedFrom", "2023-01-01", "publishedTo", "2023-01-01",
        "q", "\"Tin số\"", "size", "1");
    int total = found.body("estimated", equalTo(false)).body("total.relation", equalTo("eq")).extract().path("total.value");
    found.body("facets.sources[0].count", equalTo(total));
  }

  /** With sets: AssertJ compares each with each, which takes a minute for 50,000. */
  private static void assertAllOnce(List<String> seen, Set<String> wanted) {
    Set<String> once = new HashSet<>(seen);
    assertThat(once.size()).as("articles seen twice").isEqualTo(seen.size());
    Set<String> missed = new HashSet<>(wanted);
    missed.removeAll(once);
    assertThat(missed).isEmpty();
  }

  private List<String> whileOthersComeIn(String name, String... search) {
    return Pages.of(page -> {
      if (page % PAGES_A_NEW_ONE == 0) {
        events.publish(Story.at("https://paging.example/new-" + name + page).source("paging.example").published(day(page))
            .title("Tin số mới chen ngang").article());
      }
    }, search).ids();
  }

  private void givenManyArticles() {
    if (indexed) {
      return;
    }
    awaitIndex();
    for (int from = 0; from < MANY; from += BATCH) {
      Documents.write(elastic, config, IntStream.range(from, from + BATCH).mapToObj(PagingTest::story).map(Story::article).toList());
    }
    elastic.change("POST", "/" + config.articles() + "/_refresh", null);
    indexed = true;
  }

  /** Many share a day, so that only the id parts them. */
  private static Story story(int i) {
    return Story.at("https://paging.example/" + i).source("paging.example").published(day(i)).title("Tin số " + i);
  }

  private static String day(int i) {
    return "2023-%02d-%02d".formatted(i % 12 + 1, i % 28 + 1);
  }
}
