package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;

/** Years in digits without "năm": SEA Games 2023, từ 2015, SN 1990, (1930-2011). The words around must say that it is one. */
final class BareYearGrammar {

  private static final WordMap BIRTH = WordMap.set("sn sinh");
  private static final WordMap LEADS = WordMap.set("từ đến tới vào trước sau cuối đầu giữa hết trong kể hè xuân mùa thu"
      + " đông khóa khoá mới giải cúp nhìn học");
  /** After them four digits are a name, a place or a quantity. */
  private static final WordMap NO_YEAR_AFTER = WordMap.set("bn bệnh hotline số mốc điều khoản phòng mã km đường lộ tỷ tỉ ql"
      + " lô quyển tập trang nhà ngõ đội tàu hơn gần khoảng được chừng chỉ có còn đạt");
  /** First words of events, laws and the like, whose names end in a year. */
  private static final WordMap NAME_STARTS = WordMap.set("luật hiến giải vòng vck trại hành hội lễ ngày tuần cuộc festival"
      + " liên chương kỳ năm đại diễn triển giọng hoa chợ cup cúp chiến đường tháng nghị gặp giao đêm xuân");
  private static final WordMap EDITIONS = WordMap.set("lần thứ");
  /** How many words such a name may have before its year. */
  private static final int NAME = 10;

  private final Reader in;
  private final YearGrammar years;

  BareYearGrammar(Reader in, YearGrammar years) {
    this.in = in;
    this.years = years;
  }

  /** The year or the range of years at a number, or null. */
  Mention read(int i) {
    Mention lifetime = lifetime(i);
    if (lifetime != null) {
      return lifetime;
    }
    if (!YearGrammar.isBareYear(in.number(i)) || NO_YEAR_AFTER.has(in.word(i - 1)) || in.is(i - 1, Tokens.NUMBER)
        || in.is(i + 1, Tokens.NUMBER)) {
      return null;
    }
    boolean bracketed = in.mark(i - 1) == '(';
    boolean led = LEADS.has(in.word(i - 1)) || BIRTH.has(in.word(i - 1));
    boolean named = isName(i) || isEdition(i);
    Mention range = bracketed || led || named || in.mark(i + 1) == '-' ? years.range(i, i) : null;
    if (range != null) {
      return range;
    }
    boolean ends = Vocabulary.isPause(in, i + 1) && (in.is(i - 1, Tokens.WORD) || bracketed);
    return (named || led || ends) && !isNumber(i, led) ? new Mention(i, i + 1, year(i)) : null;
  }

  private Meaning year(int i) {
    return CalendarYear.of(YearRef.written(in.number(i)));
  }

  /** (1428-1527): in brackets also years long ago. */
  private Mention lifetime(int i) {
    Mention range = in.mark(i - 1) == '(' && in.digits(i) == 4 && !NO_YEAR_AFTER.has(in.word(i - 2)) ? years.range(i, i) : null;
    return range != null && in.mark(range.end()) == ')' ? range : null;
  }

  /** Whether what follows makes it a quantity or part of a longer number. */
  private boolean isNumber(int i, boolean led) {
    boolean until = in.word(i + 1) == Vocabulary.UNTIL || in.word(i + 1) == Vocabulary.COMING;
    return YearGrammar.isChained(in, i + 1) || YearGrammar.isUnit(in.word(i + 1))
        || in.mark(i + 1) == '-' && in.is(i + 2, Tokens.NUMBER) || led && until && in.digits(i + 2) > 0;
  }

  /** "lần thứ XI-2023", "lần 6 - 2024" */
  private boolean isEdition(int i) {
    return in.mark(i - 1) == '-' && EDITIONS.has(in.word(i - 3));
  }

  /** Whether the year ends a name: after a capital, after quotes, or after a name that starts like an event. */
  private boolean isName(int i) {
    char mark = in.mark(i - 1);
    if (in.is(i - 1, Tokens.CAPITAL) || (mark == '”' || mark == '"' || mark == '’') && in.is(i - 2, Tokens.WORD)) {
      return true;
    }
    for (int at = i - 1; at >= i - NAME && in.is(at, Tokens.WORD) && !in.startsSentence(at + 1); at--) {
      if (NAME_STARTS.has(in.word(at)) && in.is(at, Tokens.CAPITAL)) {
        return true;
      }
    }
    return false;
  }
}
