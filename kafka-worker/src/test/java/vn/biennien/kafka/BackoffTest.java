package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 400", "3, 800", "8, 25600"})
  void doublesWithJitterOverItsUpperHalf(int failures, long full) {
    for (int i = 0; i < 100; i++) {
      assertThat(backoff.after(failures).toMillis()).isBetween(full / 2, full);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 31, 32, 63, 64, 1_000, Integer.MAX_VALUE})
  void staysAtTheLongestPauseHoweverOftenItFailed(int failures) {
    assertThat(backoff.after(failures)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
  }

  @Test
  void aMillisecondIsAPauseToo() {
    assertThat(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)).after(5)).isLessThanOrEqualTo(Duration.ofMillis(1));
  }
}
