package vn.biennien.enrichment.temporal;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.enrichment.text.Tokens;

/** Years: năm 2024, năm ngoái, năm Giáp Thìn, các năm 2014 và 2016, giai đoạn 2021-2025. */
final class YearGrammar {

  private static final int FIRST_BARE = 1900;
  private static final int LAST_BARE = 2099;
  /** Longer lists of years are read in pieces. */
  private static final int LIST = 20;

  private static final WordMap SHIFTS = WordMap.numbered(-2, "kia ngoái|trước nay|này tới|sau");
  /** Before them "tới" is "until": tháng 7 tới nay. */
  private static final WordMap COMING_BEFORE = WordMap.set(
      "nay giờ hôm tháng ngày cuối đầu hết năm khi lúc nơi sáng trưa chiều tối đêm tận với các những");
  private static final WordMap THAT = WordMap.set("đó ấy");
  private static final WordMap EXACTLY = WordMap.set("đúng tròn");
  private static final WordMap EVERY = WordMap.set("hằng hàng mỗi");
  private static final WordMap SOON = WordMap.set("sắp");
  private static final WordMap JUST = WordMap.set("vừa mới");
  private static final WordMap JUST_ENDS = WordMap.set("qua rồi");
  /** Things counted: before them four digits are a number. */
  private static final WordMap UNITS = WordMap.set(
      "người đồng tỷ tỉ triệu nghìn ngàn tấn tạ kg m km ha hộ em lượt m2 m3 usd đô euro mw kwh cây con chiếc cái căn suất bộ"
          + " vụ ca trường lớp học xe tàu mẫu bản cuốn bức giờ phút độ mét lít thùng hồ đại công cán doanh");

  private final Reader in;

  YearGrammar(Reader in) {
    this.in = in;
  }

  /** The year that follows a day, month or quarter ending before token {@code i}; none where none is named. */
  Tail tail(int i) {
    char mark = in.mark(i);
    if ((mark == '/' || mark == '-' || mark == '.') && in.glued(i) && in.glued(i + 1) && in.digits(i + 1) == 4
        && !isChained(i + 2)) {
      long year = Numerals.year(in, i + 1);
      if (year != Numerals.NONE) {
        return new Tail(YearRef.written(Numerals.value(year)), i + 2);
      }
    }
    if (mark == '-' && in.digits(i + 1) == 4 && !in.glued(i) && Numerals.year(in, i + 1) != Numerals.NONE
        && isBareYear(in.number(i + 1))) {
      return new Tail(YearRef.written(in.number(i + 1)), i + 2);
    }
    int at = mark == ',' ? i + 1 : i;
    Tail named = in.word(at) == Vocabulary.YEAR ? named(at, false) : null;
    if (named != null && (at == i || named.year().isWritten())) {
      return named;
    }
    if (in.word(i) == Vocabulary.SAME && in.word(i + 1) == Vocabulary.YEAR) {
      return new Tail(YearRef.named(0), i + 2);
    }
    if (in.word(i) == Vocabulary.TURNING && in.word(i + 1) == Vocabulary.YEAR) {
      return new Tail(YearRef.shift(1), i + 2);
    }
    return tense(i);
  }

  private Tail tense(int i) {
    long word = in.word(i);
    if (EVERY.has(word) && in.word(i + 1) == Vocabulary.YEAR) {
      return new Tail(YearRef.EVERY, i + 2);
    }
    if (word == Vocabulary.COMING && !COMING_BEFORE.has(in.word(i + 1)) && in.digits(i + 1) == 0) {
      return new Tail(YearRef.FUTURE, i + 1);
    }
    if (SOON.has(word) && in.word(i + 1) == Vocabulary.COMING) {
      return new Tail(YearRef.FUTURE, i + 2);
    }
    if (JUST.has(word) && JUST_ENDS.has(in.word(i + 1))) {
      return new Tail(YearRef.PAST, i + 2);
    }
    if (JUST_ENDS.has(word) && Vocabulary.isPause(in, i + 1)) {
      return new Tail(YearRef.PAST, i + 1);
    }
    return new Tail(YearRef.NONE, i);
  }

  /** At "năm": the year it names, or null; of counted years ("ba năm nay") none. */
  private Tail named(int i, boolean counted) {
    long written = Numerals.year(in, i + 1);
    if (written != Numerals.NONE) {
      return isChained(Numerals.end(written)) ? null
          : new Tail(YearRef.written(Numerals.value(written)), Numerals.end(written));
    }
    if (!counted && THAT.has(in.word(i + 1)) && in.word(i - 1) != Vocabulary.AFTER) {
      return new Tail(YearRef.named(0), i + 2);
    }
    int place = Sexagenary.read(in, i + 1);
    if (place >= 0) {
      return cycle(i + 1, place);
    }
    if (Sexagenary.isBranch(in.word(i + 1)) && in.digits(i + 2) == 4) {
      return named(i + 1, counted);
    }
    if (SHIFTS.has(in.word(i + 1)) && !counted) {
      int shift = SHIFTS.get(in.word(i + 1));
      return in.word(i + 2) == Vocabulary.THAT ? new Tail(YearRef.named(shift), i + 3)
          : new Tail(YearRef.shift(shift), i + 2);
    }
    return twoDigits(i);
  }


  /** "năm 97": only where nothing is counted. */
  private Tail twoDigits(int i) {
    boolean two = in.digits(i + 1) == 2 && in.number(i + 1) >= 30;
    return two && (Vocabulary.isPause(in, i + 2) && in.mark(i + 2) != '-' || in.word(i + 2) == Vocabulary.COMING)
        && !isChained(i + 2) ? new Tail(YearRef.written(1900 + in.number(i + 1)), i + 2) : null;
  }

  /** A stem and branch at {@code i}, maybe with the year in digits behind it. */
  Tail cycle(int i, int place) {
    int at = in.mark(i + 2) == '-' || in.mark(i + 2) == '(' ? i + 3 : i + 2;
    int year = in.digits(at) == 4 ? in.number(at) : 0;
    if (isBareYear(year)) {
      return new Tail(YearRef.written(year), in.mark(i + 2) == '(' && in.mark(at + 1) == ')' ? at + 2 : at + 1);
    }
    return new Tail(new YearRef(YearRef.Kind.CYCLE, place), i + 2);
  }

  /** At "năm". Further years of a list go to {@code others}. */
  Mention year(int i, List<Mention> others) {
    int count = in.word(i + 1) == Vocabulary.BEFORE ? Vocabulary.numberBefore(in, i) : -1;
    if (count >= 0 && EXACTLY.has(in.word(count - 1))) {
      return new Mention(count, i + 2, CalendarYear.of(YearRef.shift(-Numerals.value(Numerals.small(in, count)))));
    }
    Tail year = named(i, Vocabulary.isCounted(in, i));
    if (year == null || THAT.has(in.word(i + 1))) {
      return null;
    }
    if (year.year().isWritten()) {
      Mention range = range(i, year.end() - 1);
      if (range != null) {
        return range;
      }
      list(year.end(), others);
    }
    return new Mention(i, year.end(), CalendarYear.of(year.year()));
  }

  private void list(int end, List<Mention> others) {
    int at = end;
    List<Mention> found = new ArrayList<>();
    while ((in.mark(at) == ',' || in.word(at) == Vocabulary.AND) && found.size() < LIST && isPlainYear(at + 1)) {
      found.add(new Mention(at + 1, at + 2, CalendarYear.of(YearRef.written(in.number(at + 1)))));
      at += 2;
    }
    others.addAll(found);
  }

  /** Whether a word names what four digits before it count. */
  static boolean isUnit(long word) {
    return UNITS.has(word);
  }

  private boolean isPlainYear(int i) {
    return in.digits(i) == 4 && isBareYear(in.number(i)) && !isChained(i + 1) && !UNITS.has(in.word(i + 1));
  }

  /** 2021-2025, 2023/24, 2016 đến năm 2023, with its first year at {@code year}; or null. */
  Mention range(int first, int year) {
    int from = in.digits(year) == 4 ? in.number(year) : 0;
    char mark = in.mark(year + 1);
    int at = year + 2;
    if (mark != '-' && mark != '/') {
      if (in.word(year + 1) != Vocabulary.UNTIL && in.word(year + 1) != Vocabulary.COMING) {
        return null;
      }
      at = in.word(at) == Vocabulary.END_OF ? at + 1 : at;
      at = in.word(at) == Vocabulary.YEAR ? at + 1 : at;
      if (in.digits(at) != 4) {
        return null;
      }
    }
    int to = in.number(at);
    if (in.digits(at) == 2 && in.glued(at) && to == (from + 1) % 100) {
      to = from + 1;
    } else if (in.digits(at) != 4) {
      return null;
    }
    return from >= 1000 && to > from && to < 3000 && !isChained(at + 1) && !UNITS.has(in.word(at + 1))
        ? new Mention(first, at + 1, new Span(CalendarYear.of(YearRef.written(from)), CalendarYear.of(YearRef.written(to))))
        : null;
  }

  /** Whether a number has the size of a year that may stand without "năm". */
  static boolean isBareYear(int number) {
    return number >= FIRST_BARE && number <= LAST_BARE;
  }

  private boolean isChained(int i) {
    return isChained(in, i);
  }

  /** Whether more digits or letters hang on the number that ends before a token: 45/2019/QH14. */
  static boolean isChained(Reader in, int i) {
    if (!in.glued(i)) {
      return false;
    }
    char mark = in.mark(i);
    return mark == '%' || mark == 0
        || mark != ')' && mark != '(' && mark != '"' && in.glued(i + 1) && in.is(i + 1, Tokens.NUMBER)
        || (mark == '/' || mark == '-' || mark == '+') && in.glued(i + 1) && in.is(i + 1, Tokens.WORD);
  }
}
