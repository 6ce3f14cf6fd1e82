package vn.biennien.enrichment.temporal;

import java.util.HashMap;
import java.util.Map;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.enrichment.text.Words;

/**
 * The year in which a story without a publication day plays, by the years it names for its own event: a season
 * or an event with its year ("Gặp gỡ đầu Xuân 2024"), a month or day to come with its year, or the present day
 * written in full. Years of what was before (treaties, births, "lần đầu năm 2014") tell nothing: with those
 * alone the year stays open and the latest of them is a guess.
 */
final class StoryYears {

  private static final int NEAR = 12;
  private static final WordMap EVENTS = WordMap.set("lễ hội mùa giải cuộc trình liên nghị vụ kỳ tuần");
  private static final WordMap BACKGROUND = WordMap.set("lần từ sau kể sinh ký thành giai nhiệm đến tới trước vào tại ở hồi");

  private static final long TIME = Words.hash("lần");

  /** The year that a sentence names for what it tells, by the sentence's first token. */
  private final Map<Integer, Integer> bySentence = new HashMap<>();
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
    if (isPresent(in, mention, meaning)) {
      bySentence.putIfAbsent(sentence, number);
      story = Math.max(story, number);
    }
  }

  private static boolean isPresent(Reader in, Mention mention, Meaning meaning) {
    if (meaning instanceof CalendarYear year) {
      return year.precision() == Precision.SEASON || year.ofEvent() || isOfEvent(in, mention);
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
      if (in.word(i) == TIME) {
        return false;
      }
      event |= EVENTS.has(in.word(i));
    }
    return event;
  }

  /** "hôm nay (22/3/2019)". */
  private static boolean isToday(Reader in, Mention mention) {
    int before = mention.first() - 1;
    if (in.word(mention.first()) == Vocabulary.NOW || in.word(mention.first() + 1) == Vocabulary.NOW) {
      return true;
    }
    return in.word(before) == Vocabulary.NOW || in.mark(before) != 0 && in.word(before - 1) == Vocabulary.NOW;
  }

  /** The year of a sentence: the one it names itself, else the story's; 0 where none is told. */
  int of(int sentence) {
    return bySentence.getOrDefault(sentence, story);
  }

  /** The latest year of the story, 0 for none. */
  int latest() {
    return latest;
  }
}
