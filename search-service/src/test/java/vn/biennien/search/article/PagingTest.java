package vn.biennien.search.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.biennien.search.elastic.Dsl;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class PagingTest extends SearchTest {

  private static final int MANY = 50_000;
  private static final int BATCH = 1000;

  private static boolean indexed;

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void fiftyThousandArticlesAreEachSeenOnceByDateWhileOthersComeIn() throws InterruptedException {
    givenManyArticles();
    Set<String> wanted = IntStream.range(0, MANY).mapToObj(i -> story(i).id().toString()).collect(Collectors.toSet());
    List<String> seen = whileOthersComeIn("newest", "source", "paging.example", "sort", "newest", "size", "100");
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(Set.copyOf(seen)).containsAll(wanted);
  }

  @Test
  void byRelevanceEachIsSeenOnceToo() throws InterruptedException {
    givenManyArticles();
    Set<String> wanted = IntStream.range(0, MANY).filter(i -> day(i).equals("2023-01-01"))
        .mapToObj(i -> story(i).id().toString()).collect(Collectors.toSet());
    List<String> seen = whileOthersComeIn("relevance", "q", "Tin số", "sort", "relevance", "size", "50",
        "source", "paging.example", "publishedFrom", "2023-01-01", "publishedTo", "2023-01-01");
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(Set.copyOf(seen)).containsAll(wanted);
  }

  private List<String> whileOthersComeIn(String name, String... search) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread others = new Thread(() -> {
      for (int i = 0; !done.get(); i++) {
        events.publish(Story.at("https://paging.example/new-" + name + i).source("paging.example").published(day(i))
            .title("Tin số mới chen ngang").article());
      }
    });
    others.start();
    try {
      return Pages.of(search).ids();
    } finally {
      done.set(true);
      others.join();
    }
  }

  private void givenManyArticles() {
    if (indexed) {
      return;
    }
    for (int from = 0; from < MANY; from += BATCH) {
      events.publish(IntStream.range(from, from + BATCH).mapToObj(PagingTest::story).map(Story::article).toList());
    }
    await().atMost(PATIENCE.multipliedBy(3)).until(() -> elastic.ask("POST", "/" + config.articles() + "/_count",
        Dsl.object().set("query", Dsl.term("source", "paging.example"))).path("count").asInt() >= MANY);
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
