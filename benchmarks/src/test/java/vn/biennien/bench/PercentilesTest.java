package vn.biennien.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void areNearestRanks() {
    Percentiles times = new Percentiles();
    LongStream.rangeClosed(1, 2_000).map(i -> 2_001 - i).forEach(millis -> times.add(millis * 1_000_000));

    assertThat(times.millis(50)).isEqualTo(1_000);
    assertThat(times.millis(99)).isEqualTo(1_980);
    assertThat(times.millis(100)).isEqualTo(2_000);
    assertThat(times).hasToString("p50=1000.0ms p99=1980.0ms");
  }

  @Test
  void ofOneTimeAreThatTime() {
    Percentiles times = new Percentiles();
    times.add(7_000_000);

    assertThat(times.millis(1)).isEqualTo(7);
    assertThat(times.millis(99)).isEqualTo(7);
  }

  @Test
  void ofNothingAreAnError() {
    assertThatThrownBy(() -> new Percentiles().millis(50)).isInstanceOf(IllegalStateException.class);
  }
}
