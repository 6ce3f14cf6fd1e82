package vn.biennien.search.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.biennien.search.article.ArticlePage.Bucket;
import vn.biennien.search.article.ArticlePage.Histogram;
import vn.biennien.search.query.ArticleQuery;
import vn.biennien.search.query.DaySpan;

/** How wide the bars of a histogram are: so that there are at most some hundred. */
enum Interval {
  DAY, MONTH, YEAR;

  private static final int DAYS_IN_DAYS = 92;
  private static final int DAYS_IN_MONTHS = 30 * 366;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Newspapers on the web are about thirty years old, so months do where nothing is asked. */
  static Interval ofPublication(ArticleQuery query) {
    return query.published().from() == null || query.published().to() == null ? MONTH : of(query.published());
  }

  /** Stories talk about centuries. */
  static Interval ofMentions(ArticleQuery query) {
    return query.mentioned().from() == null || query.mentioned().to() == null ? YEAR : of(query.mentioned());
  }

  static Interval of(DaySpan span) {
    long days = span.to().toEpochDay() - span.from().toEpochDay();
    return days <= DAYS_IN_DAYS ? DAY : days <= DAYS_IN_MONTHS ? MONTH : YEAR;
  }

  /** The histogram of bars of this width, in years if the months are too many. */
  Histogram histogram(List<Bucket> buckets) {
    boolean many = this == MONTH && !buckets.isEmpty()
        && of(new DaySpan(buckets.get(0).from(), buckets.get(buckets.size() - 1).from())) == YEAR;
    return many ? new Histogram(YEAR.label(), years(buckets)) : new Histogram(label(), buckets);
  }

  private static List<Bucket> years(List<Bucket> months) {
    List<Bucket> years = new ArrayList<>();
    for (Bucket month : months) {
      LocalDate year = month.from().withDayOfYear(1);
      int last = years.size() - 1;
      if (last >= 0 && years.get(last).from().equals(year)) {
        years.set(last, new Bucket(year, years.get(last).count() + month.count()));
      } else {
        years.add(new Bucket(year, month.count()));
      }
    }
    return years;
  }
}
