package vn.biennien.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgTest {

  private static final JudgedQuery QUERY = new JudgedQuery("test", "cửa khẩu", Map.of("a", 3, "b", 2, "c", 1));

  @Test
  void theBestOrderIsOne() {
    assertThat(Ndcg.at(10, List.of("a", "b", "c"), QUERY)).isEqualTo(1);
    assertThat(Ndcg.at(2, List.of("a", "b"), QUERY)).isEqualTo(1);
  }

  @Test
  void nothingRelevantIsZero() {
    assertThat(Ndcg.at(10, List.of("x", "y"), QUERY)).isZero();
    assertThat(Ndcg.at(10, List.of(), QUERY)).isZero();
  }

  @Test
  void aHitFurtherDownCountsLess() {
    // Best: 7 + 3/log2(3) + 1/log2(4) = 9.3928. Here: 3/log2(2) + 7/log2(4) = 6.5.
    assertThat(Ndcg.at(10, List.of("b", "x", "a"), QUERY)).isCloseTo(6.5 / 9.392789, within(1e-6));
  }

  @Test
  void hitsBelowTheDepthDoNotCount() {
    assertThat(Ndcg.at(2, List.of("x", "y", "a"), QUERY)).isZero();
  }
}
