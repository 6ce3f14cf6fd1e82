package vn.biennien.search.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final String TEXT = "Tựa đề\nTrời đẹp. Sáng 27/2 có lễ hội. Tối thì mưa.\nĐoạn sau";

  @Test
  void aSentenceIsFoundWithinItsParagraph() {
    int start = TEXT.indexOf("Sáng 27/2");
    assertThat(Timelines.sentence(TEXT, start, start + 9)).isEqualTo("Sáng 27/2 có lễ hội.");
    assertThat(Timelines.sentence(TEXT, 0, 3)).isEqualTo("Tựa đề");
    assertThat(Timelines.sentence(TEXT, TEXT.length() - 3, TEXT.length())).isEqualTo("Đoạn sau");
  }

  @Test
  void aSentenceWithoutEndIsCut() {
    String endless = "x ".repeat(5000);
    assertThat(Timelines.sentence(endless, 5000, 5001)).hasSizeLessThan(1000);
  }

  @Test
  void offsetsThatAreNoneGiveNothing() {
    assertThat(Timelines.sentence("abc", 2, 9)).isEmpty();
    assertThat(Timelines.sentence("abc", -1, 2)).isEmpty();
    assertThat(Timelines.sentence("abc", 3, 3)).isEqualTo("abc");
  }
}
