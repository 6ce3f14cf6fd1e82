package vn.biennien.enrichment.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;

/** Work is counted in tokens looked at, not in time. */
class HostileTextTest {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;
  /** No rule looks at more tokens than this for one it starts at, whatever the text. */
  private static final int MOST_STEPS_A_TOKEN = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"7", "7 ", "1/", "1-", "1.", "12/5 - ", "1, ", "ngày 1, ", "ngày 1 và ", "ngày ", "tháng 1, ",
      "năm 2014, ", "2014 - ", "từ 1 đến ", "sáng tối ", "đầu ", "cuối nửa đầu ", "thứ hai ", "Tết ", "mùng một ",
      "8h30 ", "8 giờ ", "hôm ", "cùng ngày ", "ngày 5/5, ", "hai mươi ", "một nghìn ", "(", "XIX thế kỷ ", "A1 "})
  void theWorkGrowsWithTheLengthOfTheText(String repeated) {
    double small = steps(repeated.repeat(SMALL / repeated.length()));
    double large = steps(repeated.repeat(LARGE / repeated.length()));

    assertThat(large / LARGE).isLessThanOrEqualTo(small / SMALL * 1.05 + 0.01);
    assertThat(large / LARGE * repeated.length()).isLessThan(MOST_STEPS_A_TOKEN);
  }

  private static long steps(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    Story story = new Story(tokens, LocalDate.of(2024, 5, 15));
    story.read(0, tokens.size());
    story.finish(new ArrayList<>());
    return story.steps();
  }
}
