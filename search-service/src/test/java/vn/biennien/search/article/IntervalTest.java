package vn.biennien.search.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.biennien.search.article.ArticlePage.Bucket;
import vn.biennien.search.query.DaySpan;

class IntervalTest {

  @Test
  void aQuarterIsShownInDaysADecadeInMonthsAndACenturyInYears() {
    assertThat(Interval.of(DaySpan.parse("2024-01..2024-03"))).isEqualTo(Interval.DAY);
    assertThat(Interval.of(DaySpan.parse("2015..2024"))).isEqualTo(Interval.MONTH);
    assertThat(Interval.of(DaySpan.parse("1900..2024"))).isEqualTo(Interval.YEAR);
  }

  @Test
  void tooManyMonthsBecomeYears() {
    var histogram = Interval.MONTH.histogram(List.of(new Bucket(LocalDate.of(1990, 1, 1), 2),
        new Bucket(LocalDate.of(1990, 5, 1), 3), new Bucket(LocalDate.of(2024, 5, 1), 4)));
    assertThat(histogram.interval()).isEqualTo("year");
    assertThat(histogram.buckets()).containsExactly(new Bucket(LocalDate.of(1990, 1, 1), 5), new Bucket(LocalDate.of(2024, 1, 1), 4));
  }
}
