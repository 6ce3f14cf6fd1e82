package vn.biennien.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private final Times times =
      new Times(Clock.fixed(Instant.parse("2025-07-01T00:00:00Z"), ZoneOffset.UTC), Duration.ofDays(1));

  @Test
  void aDayBeginsInVietnam() {
    assertThat(times.dayOrTime("2025-02-27")).isEqualTo("2025-02-26T17:00:00Z");
  }

  @Test
  void aTimeIsTakenWithItsOffset() {
    assertThat(times.dayOrTime("2025-02-27T08:30:00+07:00")).isEqualTo("2025-02-27T01:30:00Z");
    assertThat(times.time("2025-02-27T08:30:00Z")).isEqualTo("2025-02-27T08:30:00Z");
  }

  @Test
  void aClockMayBeADayAheadAndNoMore() {
    assertThat(times.dayOrTime("2025-07-02T00:00:00Z")).isNotNull();
    assertThatThrownBy(() -> times.dayOrTime("2025-07-02T00:00:01Z")).hasMessage("must not be in the future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hôm qua", "", "2025-02-30", "2025-2-3", "2025-07-01T08:00:00", "2025-07-01 08:00", "1751331600"})
  void whatIsNeitherADayNorATimeWithItsOffsetIsRefused(String value) {
    assertThatThrownBy(() -> times.dayOrTime(value)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be a day (2025-07-01) or a time with its offset");
  }

  @Test
  void aYearFarAheadIsInTheFuture() {
    assertThatThrownBy(() -> times.dayOrTime("+999999999-01-01T00:00:00Z")).hasMessage("must not be in the future");
  }

  @Test
  void newsBeginIn1900() {
    assertThat(times.dayOrTime("1900-01-01")).isEqualTo("1899-12-31T16:53:30Z");
    assertThatThrownBy(() -> times.dayOrTime("1899-12-31")).hasMessage("must not be before 1900");
  }
}
