package vn.biennien.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

  @Test
  void theIdOfAnAddressIsItsUuidOfVersionFive() {
    // As Python's uuid.uuid5(uuid.NAMESPACE_URL, ...) gives it.
    assertThat(ArticleId.ofUrl("https://baoquangninh.vn/tin.html")).hasToString("e22b0253-c9f5-563a-b7ba-efb945d86fad");
    assertThat(ArticleId.ofExternalId("seeds", "001")).hasToString("1416c55b-b130-51d9-8df8-5ca65de1780e");
  }

  @Test
  void noTwoPairsOfSourceAndIdShareAnArticle() {
    assertThat(ArticleId.ofExternalId("a", "b:c")).isNotEqualTo(ArticleId.ofExternalId("a.b", "c"));
  }
}
