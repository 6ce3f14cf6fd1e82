package vn.biennien.enrichment.temporal;

import java.time.DayOfWeek;
import java.util.List;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Times told from another one: hôm qua, sáng nay, cùng ngày, tuần tới, thứ Hai tuần trước, chủ nhật. */
final class RelativeGrammar {

  private static final WordMap DAYS = WordMap.numbered(-2, "kia qua nay mai");
  private static final WordMap COMING_DAYS = WordMap.numbered(1, "mai|mốt kia");
  private static final WordMap PARTS = WordMap.numbered(0, "sáng|rạng trưa chiều tối đêm|khuya");
  private static final String[] PART_VALUES = {"TMO", "TMI", "TAF", "TEV", "TNI"};
  private static final WordMap PART_ENDS = WordMap.set("sáng sớm khuya tối muộn");
  private static final WordMap WEEKS = WordMap.numbered(-1, "trước|rồi này tới|sau");
  private static final WordMap WEEKDAYS = WordMap.numbered(1, "hai|2 ba|3 tư|4 năm|5 sáu|6 bảy|bẩy|7");
  private static final WordMap WEEKDAY_CUES = WordMap.set(
      "sáng trưa chiều tối đêm hôm vào từ đến tới trước sau hết qua vừa");
  private static final WordMap CARDINALS = WordMap.set("lần con vụ cái người mùa vị hạng đứng thành khóa khoá kỳ tập");
  private static final WordMap AFTER_WEEKDAY = WordMap.set("tuần vừa tới này qua ngày mới hàng hằng");
  private static final WordMap AFTER_CUES = WordMap.set("sáng trưa chiều tối đêm vào ngay ngày");
  private static final WordMap JUST = WordMap.set("vừa mới");
  private static final WordMap JUST_ENDS = WordMap.set("qua rồi");
  private static final long WEEK = Words.hash("tuần");
  private static final long IN = Words.hash("trong");
  private static final long AT = Words.hash("vào");
  private static final long IS = Words.hash("là");

  private final Reader in;
  private final NumericGrammar numeric;
  private final DayGrammar days;
  private final LunarGrammar lunar;

  RelativeGrammar(Reader in, NumericGrammar numeric, DayGrammar days, LunarGrammar lunar) {
    this.in = in;
    this.numeric = numeric;
    this.days = days;
    this.lunar = lunar;
  }

  /** At a part of the day: sáng nay, chiều 22.1, tối cùng ngày. */
  Mention part(int i, List<Mention> others) {
    String value = PART_VALUES[PARTS.get(in.word(i))];
    int at = PART_ENDS.has(in.word(i + 1)) ? i + 2 : i + 1;
    Mention day = dayAfterPart(at, others);
    if (day == null) {
      return night(i, at, value, others);
    }
    boolean single = !(day.meaning() instanceof Span);
    return new Mention(i, day.end(), single ? new Timed(day.meaning(), value) : day.meaning());
  }

  /** đêm 11, rạng sáng 12/5: the first day takes the month of the second. */
  private Mention night(int i, int day, String value, List<Mention> others) {
    int number = in.digits(day) <= 2 ? in.number(day) : 0;
    int at = in.mark(day + 1) == ',' || in.mark(day + 1) == '-' || in.word(day + 1) == Vocabulary.AND ? day + 2 : day + 1;
    if (number < 1 || number > 31 || !isPart(at)) {
      return null;
    }
    Mention next = dayAfterPart(PART_ENDS.has(in.word(at + 1)) ? at + 2 : at + 1, others);
    if (next == null || !(next.meaning() instanceof CalendarDay end)) {
      return null;
    }
    others.add(new Mention(at, next.end(), new Timed(end, PART_VALUES[PARTS.get(in.word(at))])));
    return new Mention(i, day + 1, new Timed(DayGrammar.before(end, number), value));
  }

  private Mention dayAfterPart(int i, List<Mention> others) {
    long word = in.word(i);
    if (DAYS.get(word) >= -1) {
      return dated(i, i + 1, DAYS.get(word));
    }
    if (word == Vocabulary.DAY_OF) {
      return dayOf(i, others);
    }
    if (word == Vocabulary.SAME) {
      return same(i);
    }
    if (word == Vocabulary.DAY) {
      return days.announced(i, i + 1, others);
    }
    Mention day = days.announced(i, i, others);
    day = day == null ? weekday(i, true) : day;
    return day == null ? lunar.holiday(i, true, numeric) : day;
  }

  /** Whether a part of the day starts here. */
  boolean isPart(int i) {
    return PARTS.has(in.word(i));
  }

  /** A relative day; a written one right behind it says the same more exactly: hôm qua 14/7. */
  private Mention dated(int first, int end, int shift) {
    Mention written = written(end, false);
    written = written == null ? lunar.dayOfMonth(end) : written;
    boolean day = written != null && (written.meaning() instanceof CalendarDay || written.meaning() instanceof LunarDay);
    return day ? written.from(first) : new Mention(first, end, new DayShift(shift));
  }

  /** At "hôm". */
  Mention dayOf(int i, List<Mention> others) {
    long word = in.word(i + 1);
    if (DAYS.has(word)) {
      return dated(i, i + 2, DAYS.get(word));
    }
    if (word == Vocabulary.AFTER) {
      return in.startsSentence(i) || AFTER_CUES.has(in.word(i - 1)) ? new Mention(i, i + 2, new NamedDayShift(1)) : null;
    }
    Mention ago = ago(i);
    if (ago != null) {
      return ago;
    }
    Mention day = days.announced(i, i + 1, others);
    day = day != null ? day : weekday(i + 1, true);
    return day == null ? null : day.from(i);
  }

  /** At "ngày": ngày mai, mười ngày trước; else as {@link DayGrammar} reads it. */
  Mention day(int i, List<Mention> others) {
    long word = in.word(i + 1);
    if (COMING_DAYS.has(word)) {
      return Vocabulary.numberBefore(in, i) >= 0 ? null : dated(i, i + 2, COMING_DAYS.get(word));
    }
    if (word == Vocabulary.DAY_OF) {
      Mention day = dayOf(i + 1, others);
      return day == null ? null : day.from(i);
    }
    Mention ago = ago(i);
    if (ago != null) {
      return ago;
    }
    Mention day = days.announced(i, i + 1, others);
    return day != null ? day : weekday(i + 1, false);
  }

  /** At "hôm" or "ngày" after a number: bốn hôm trước. */
  private Mention ago(int i) {
    int first = in.word(i + 1) == Vocabulary.BEFORE && Vocabulary.isPause(in, i + 2) ? Vocabulary.numberBefore(in, i) : -1;
    return first < 0 ? null : new Mention(first, i + 2, new DayShift(-Numerals.value(Numerals.small(in, first))));
  }

  /** At "cùng". */
  Mention same(int i) {
    if (in.word(i + 1) == Vocabulary.YEAR) {
      return in.startsSentence(i) || in.word(i - 1) == IN || in.word(i - 1) == AT
          ? new Mention(i, i + 2, CalendarYear.of(YearRef.named(0))) : null;
    }
    return in.word(i + 1) == Vocabulary.DAY && in.digits(i + 2) == 0 ? new Mention(i, i + 2, new NamedDayShift(0)) : null;
  }

  /** "Mai" alone, at the start of a sentence. */
  Mention tomorrow(int i) {
    return in.startsSentence(i) && (in.mark(i + 1) == ',' || in.word(i + 1) == IS)
        ? new Mention(i, i + 1, new DayShift(1)) : null;
  }

  /** At "tuần", or at "cuối" or "đầu" before it. */
  Mention week(int i) {
    boolean weekend = in.word(i) == Vocabulary.LAST_PART;
    int at = in.word(i) == WEEK ? i : i + 1;
    if (in.word(at) != WEEK || Vocabulary.isCounted(in, i)) {
      return null;
    }
    if (WEEKS.has(in.word(at + 1)) && in.word(at + 2) != Vocabulary.THAT) {
      return new Mention(i, at + 2, new WeekShift(WEEKS.get(in.word(at + 1)), weekend));
    }
    if (JUST.has(in.word(at + 1)) && JUST_ENDS.has(in.word(at + 2))) {
      return new Mention(i, at + 3, new WeekShift(-1, weekend));
    }
    if (in.word(at + 1) == Vocabulary.AGO) {
      return new Mention(i, at + 2, new WeekShift(-1, weekend));
    }
    boolean led = in.word(i - 1) == Vocabulary.COMING || in.word(i - 1) == Vocabulary.UNTIL;
    return weekend && led ? new Mention(i, at + 1, new WeekShift(0, true)) : null;
  }

  /** At "thứ" or "chủ nhật". */
  Mention weekday(int i, boolean led) {
    boolean sunday = in.word(i) == Vocabulary.SUNDAY && in.word(i + 1) == Vocabulary.SUN;
    int number = in.word(i) == Vocabulary.WEEKDAY ? WEEKDAYS.get(in.word(i + 1)) : WordMap.NONE;
    if (!sunday && number == WordMap.NONE) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(sunday ? 7 : number);
    Mention written = written(i + 2, true);
    if (written != null) {
      return written.from(i);
    }
    if (!sunday && !isWeekday(i, led)) {
      return null;
    }
    return which(i, i + 2, day);
  }

  /** The date right behind a day of the week or a relative day: thứ Năm 5/12, Thứ 4, 22.01.2025, hôm nay (ngày 5/3). */
  private Mention written(int i, boolean afterComma) {
    boolean bracket = in.mark(i) == '(';
    int at = bracket || afterComma && in.mark(i) == ',' ? i + 1 : i;
    at = in.word(at) == Vocabulary.DAY ? at + 1 : at;
    Mention day = in.is(at, Tokens.NUMBER) ? numeric.read(at, true, -1) : null;
    if (day == null || !(day.meaning() instanceof CalendarDay)) {
      return null;
    }
    return bracket && in.mark(day.end()) == ')' ? new Mention(day.first(), day.end() + 1, day.meaning()) : day;
  }

  /** "thứ hai" is Monday or "the second": Monday only where something says so. */
  private boolean isWeekday(int i, boolean led) {
    if (CARDINALS.has(in.word(i - 1))) {
      return false;
    }
    boolean capital = in.is(i + 1, Tokens.CAPITAL);
    boolean followed = AFTER_WEEKDAY.has(in.word(i + 2));
    boolean pause = Vocabulary.isPause(in, i + 2);
    boolean saturday = WEEKDAYS.get(in.word(i + 1)) == 6 && in.word(i - 1) == Vocabulary.DAY;
    if (led || capital || saturday || followed && in.word(i + 2) == WEEK) {
      return true;
    }
    boolean opens = in.startsSentence(i) && in.mark(i + 2) == ',';
    return opens && in.number(i + 1) < 0 && in.is(i + 1, Tokens.MARKED)
        || WEEKDAY_CUES.has(in.word(i - 1)) && (pause || followed)
        || in.startsSentence(i) && followed;
  }

  private Mention which(int first, int end, DayOfWeek day) {
    long word = in.word(end);
    if (word == WEEK && WEEKS.has(in.word(end + 1))) {
      int shift = WEEKS.get(in.word(end + 1));
      return new Mention(first, end + 2, new Weekday(day, shift < 0 ? Weekday.Which.LAST_WEEK
          : shift == 0 ? Weekday.Which.THIS_WEEK : Weekday.Which.NEXT_WEEK));
    }
    if (JUST.has(word) && JUST_ENDS.has(in.word(end + 1))) {
      return new Mention(first, end + 2, new Weekday(day, Weekday.Which.PAST));
    }
    if (JUST_ENDS.has(word) && Vocabulary.isPause(in, end + 1)) {
      return new Mention(first, end + 1, new Weekday(day, Weekday.Which.PAST));
    }
    if (word == Vocabulary.THIS) {
      return new Mention(first, end + 1, new Weekday(day, Weekday.Which.THIS));
    }
    if (word == Vocabulary.COMING && in.digits(end + 1) == 0) {
      return new Mention(first, end + 1, new Weekday(day, Weekday.Which.NEXT));
    }
    return new Mention(first, end, new Weekday(day, Weekday.Which.OPEN));
  }
}
