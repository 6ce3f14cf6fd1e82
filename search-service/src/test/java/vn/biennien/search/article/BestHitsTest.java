package vn.biennien.search.article;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.biennien.search.elastic.Elastic;
import vn.biennien.search.index.Documents;
import vn.biennien.search.index.IndexConfig;
import vn.biennien.search.testing.SearchStack;
import vn.biennien.search.testing.SearchTest;
import vn.biennien.search.testing.Story;

@QuarkusTest
@QuarkusTestResource(SearchStack.class)
class BestHitsTest extends SearchTest {

  /** More than are looked at closely. */
  private static final int MANY = 260;

  @Inject
  Elastic elastic;

  @Inject
  IndexConfig config;

  @Test
  void hitsAreFoundBehindManyThatOnlyLookLikeHits() {
    List<Story> looks = IntStream.range(0, MANY).mapToObj(i -> story("looks-" + i, "Chuyện thứ " + i)
        .paragraph("Khoai khoai. Chín anh em nhà nọ đi chợ từ sáng sớm đến tối mịt mới về tới, sùng sùng.")).toList();
    List<Story> hits = IntStream.range(0, 3).mapToObj(i -> story("hit-" + i, "Bữa cơm thứ " + i)
        .paragraph("Cả nhà ngồi quanh mâm, có bát canh rau, đĩa cá kho, bát tương và mấy củ khoai sùng người ta bỏ lại ngoài ruộng sau vụ."))
        .toList();
    awaitIndex();
    Documents.write(elastic, config, Stream.concat(looks.stream(), hits.stream()).map(Story::article).toList());
    elastic.change("POST", "/" + config.articles() + "/_refresh", null);

    // Whoever asks again is answered in one stage.
    for (int times = 1; times <= 2; times++) {
      search("q", "khoai sùng", "duplicates", "show", "source", "best.example").statusCode(200)
          .body("matching", equalTo("exact"))
          .body("total.value", equalTo(3))
          .body("hits.id", containsInAnyOrder(hits.stream().map(hit -> hit.id().toString()).toArray()));
    }
  }

  private static Story story(String name, String title) {
    return Story.at("https://best.example/" + name).source("best.example").title(title);
  }
}
