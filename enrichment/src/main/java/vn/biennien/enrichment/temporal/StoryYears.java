package vn.biennien.enrichment.temporal;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.contracts.TemporalExpression.Precision;

/**
 * The year in which a story without a publication day plays, by the years it names for its own event: a season
 * or an event with its year ("Gặp gỡ đầu Xuân 2024"), a month or day to come with its year, or the present day
 * written in full. Years of what was before (treaties, births, "lần đầu năm 2014") tell nothing: with those
 * alone the year stays open and the latest of them is a guess.
 */
final class StoryYears {

  private static final int NEAR = 12;
  private static final WordMap EVENTS = WordMap.pairs("lễ hội, mùa lễ, liên hoan, hội nghị, hội chợ, hội thi, hội thao, hội thảo,"
      + " hội diễn, hội đàm, hội sách, hội xuân, chương trình, triển lãm, giải vô, giải bóng, giải đấu, giải chạy, mùa giải, kỳ thi,"
      + " cuộc thi, cuộc gặp, đại hội, gặp gỡ, gặp mặt, giao lưu, diễn đàn, vòng chung, vòng loại, world cup, aff cup, asian cup,"
      + " sea games, hoa hậu, tuần lễ, ngày hội, đường hoa, festival hoa, tháng thanh, năm du");
  /** Right before a year: it is one of the past, or the end of a period. */
  private static final WordMap BACKGROUND = WordMap.set("từ sau kể sinh ký đến tới trước vào tại ở hồi");
  /** Anywhere before it: what was at other times. */
  private static final WordMap OTHER_TIMES = WordMap.set("lần từng nhất");
  private static final WordMap ANNIVERSARY = WordMap.pairs("kỷ niệm, cách đây, thành lập, truyền thống, năm ngày, ngày sinh, lần thứ");

  /** The year that a sentence names for what it tells, by the sentence's first token. */
  private final Map<Integer, Integer> bySentence = new HashMap<>();
  /** The year of each day written in full, by {@link Dated#order}. */
  private final Map<Integer, Integer> byDay = new HashMap<>();
  private int story;
  private int latest;

  /** Takes in an expression of a block. */
  void add(Reader in, Mention mention, int sentence) {
    Meaning meaning = mention.meaning() instanceof Timed timed ? timed.day() : mention.meaning();
    YearRef year = meaning.year();
    if (!year.isWritten() && year.kind() != YearRef.Kind.CYCLE) {
      return;
    }
    int number = year.isWritten() ? year.value() : Sexagenary.nearest(year.value(), 0);
    latest = Math.max(latest, number);
    if (meaning instanceof CalendarDay day && !isAnniversary(in, mention)) {
      byDay.put(day.order(), number);
    }
    if (isPresent(in, mention, meaning)) {
      bySentence.putIfAbsent(sentence, number);
      story = Math.max(story, number);
    }
  }

  private static boolean isPresent(Reader in, Mention mention, Meaning meaning) {
    if (meaning instanceof CalendarYear year) {
      return year.precision() == Precision.SEASON || isOfEvent(in, mention);
    }
    return meaning instanceof Dated && (Tense.around(in, mention) == Tense.FUTURE || isToday(in, mention));
  }

  /** "Mùa lễ hội năm 2015", but not "lần đầu tổ chức năm 2014". */
  private static boolean isOfEvent(Reader in, Mention mention) {
    boolean event = false;
    if (BACKGROUND.has(in.word(mention.first() - 1))) {
      return false;
    }
    for (int i = mention.first() - 1; i >= mention.first() - NEAR && !in.startsSentence(i + 1); i--) {
      if (OTHER_TIMES.has(in.word(i))) {
        return false;
      }
      event |= EVENTS.has(in.word(i), in.word(i + 1));
    }
    return event;
  }

  /** Whether a full date is remembered, not told: "kỷ niệm ngày thành lập (3/2/1930)". */
  private static boolean isAnniversary(Reader in, Mention mention) {
    for (int i = mention.first() - 1; i >= mention.first() - NEAR && !in.startsSentence(i + 1); i--) {
      if (ANNIVERSARY.has(in.word(i), in.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "hôm nay (22/3/2019)". */
  private static boolean isToday(Reader in, Mention mention) {
    int before = mention.first() - 1;
    if (in.word(mention.first()) == Vocabulary.NOW || in.word(mention.first() + 1) == Vocabulary.NOW) {
      return true;
    }
    return in.word(before) == Vocabulary.NOW || in.mark(before) != 0 && in.word(before - 1) == Vocabulary.NOW;
  }

  /**
   * The year of an expression: that of the same day written in full elsewhere, else the one its sentence names,
   * else the story's; 0 where none is told.
   */
  int of(Mention mention, int sentence) {
    Meaning meaning = mention.meaning() instanceof Timed timed ? timed.day() : mention.meaning();
    int named = bySentence.getOrDefault(sentence, story);
    return meaning instanceof CalendarDay day ? byDay.getOrDefault(day.order(), named) : named;
  }

  /** The latest year of the story, 0 for none. */
  int latest() {
    return latest;
  }
}
