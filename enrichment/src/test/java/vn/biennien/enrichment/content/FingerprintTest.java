package vn.biennien.enrichment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.enrichment.Page;
import vn.biennien.enrichment.text.Tokenizer;

class FingerprintTest {

  private static final int COPIES = 200;
  private static final ContentExtractor EXTRACTOR = new ContentExtractor();

  private static List<String> of(String page) {
    Content content = EXTRACTOR.extract(Page.ofText(page));
    return Fingerprint.of(content, Tokenizer.tokenize(content.text()));
  }

  @Test
  void editedCopiesAreFoundAndDifferentStoriesAreNot() {
    // Given 200 stories, an edited copy of each, and 200 other stories that quote one paragraph of them
    EditedCopies stories = new EditedCopies();
    List<List<String>> pool = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      pool.add(of(stories.story(2 * i)));
    }
    for (int i = 0; i < COPIES; i++) {
      pool.add(of(stories.copy(2 * i)));
    }
    for (int i = 0; i < COPIES; i++) {
      pool.add(of(stories.quoting(2 * i)));
    }

    // When every two of them are compared
    int right = 0;
    int wrong = 0;
    for (int a = 0; a < pool.size(); a++) {
      for (int b = a + 1; b < pool.size(); b++) {
        if (areCopies(pool.get(a), pool.get(b))) {
          if (b == a + COPIES && a < COPIES) {
            right++;
          } else {
            wrong++;
          }
        }
      }
    }

    // Then
    System.out.printf("near-duplicates: recall %.3f, precision %.3f%n", right / (double) COPIES, right / (double) (right + wrong));
    assertThat(right / (double) COPIES).as("recall").isGreaterThanOrEqualTo(0.95);
    assertThat(right / (double) (right + wrong)).as("precision").isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void caseToneMarksAndPunctuationDoNotCount() {
    String text = "Ủy ban nhân dân tỉnh vừa hoà giải vụ tranh chấp đất kéo dài nhiều năm giữa hai thôn ở vùng cao, "
        + "bảo đảm người dân có nước tưới cho vụ lúa hè thu và đường đi lại vào mùa mưa.";

    assertThat(Fingerprint.of(text)).hasSize(Fingerprint.BANDS).doesNotHaveDuplicates()
        .isEqualTo(Fingerprint.of(text.toUpperCase().replace("HOÀ", "HÒA").replace(",", " -")));
  }

  @Test
  void aShortNoticeHasNoFingerprint() {
    assertThat(Fingerprint.of("Trời hôm nay nắng nhẹ, gió cấp hai.")).isEmpty();
    assertThat(Fingerprint.of("")).isEmpty();
    assertThat(areCopies(List.of(), List.of())).isFalse();
  }

  @Test
  void bandsAreShortAndTheSameOnEveryMachine() {
    String text = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(3) + "mười một mười hai mười ba";

    assertThat(Fingerprint.of(text)).allMatch(band -> band.matches("[a-l][0-9a-z]{1,10}"))
        .isEqualTo(Fingerprint.of(text)).isNotEqualTo(Fingerprint.of(text.replace("bốn", "tư")));
  }

  private static boolean areCopies(List<String> bands, List<String> others) {
    return bands.stream().filter(others::contains).count() >= Fingerprint.SHARED;
  }
}
