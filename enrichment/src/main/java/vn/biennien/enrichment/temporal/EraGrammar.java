package vn.biennien.enrichment.temporal;

import java.util.List;
import vn.biennien.contracts.TemporalExpression.Precision;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Centuries, decades, terms and seasons: thế kỷ XX, những năm 80, nhiệm kỳ 2020-2025, mùa thu 2019. */
final class EraGrammar {

  private static final WordMap CENTURY = WordMap.set("kỷ kỉ");
  private static final WordMap DECADE = WordMap.set("niên kỷ kỉ");
  private static final WordMap SEASONS = WordMap.set("xuân hè hạ thu đông");
  private static final WordMap TERM_ENDS = WordMap.set("đoạn kỳ kì khóa khoá học giải bóng");
  private static final long DECADE_OR_CENTURY = Words.hash("thập");
  private static final long CENTURY_START = Words.hash("thế");
  private static final long SEASON = Words.hash("mùa");

  private final Reader in;
  private final YearGrammar years;

  EraGrammar(Reader in, YearGrammar years) {
    this.in = in;
    this.years = years;
  }

  /** At "thế" or "thập". */
  Mention era(int i) {
    if (in.word(i) == CENTURY_START) {
      return CENTURY.has(in.word(i + 1)) ? century(i) : null;
    }
    int at = in.word(i + 2) == Vocabulary.YEAR ? i + 3 : i + 2;
    return in.word(i) == DECADE_OR_CENTURY && DECADE.has(in.word(i + 1)) ? decade(i, at) : null;
  }

  private Mention century(int i) {
    int at = in.word(i + 2) == Vocabulary.WEEKDAY ? i + 3 : i + 2;
    long number = in.digits(at) > 0 || in.is(at, Tokens.CAPITAL) ? Numerals.roman(in, at) : Numerals.small(in, at);
    if (number == Numerals.NONE || Numerals.value(number) < 1 || Numerals.value(number) > 30) {
      return null;
    }
    int end = Numerals.end(number);
    Meaning century = new Fixed(Value.century(Numerals.value(number) - 1));
    long last = in.mark(end) == '-' ? Numerals.roman(in, end + 1) : Numerals.NONE;
    return last == Numerals.NONE || Numerals.value(last) <= Numerals.value(number) ? new Mention(i, end, century)
        : new Mention(i, Numerals.end(last), new Span(century, new Fixed(Value.century(Numerals.value(last) - 1))));
  }

  /** At the number of a decade: 90, 1990. */
  private Mention decade(int first, int i) {
    int number = in.number(i);
    if (number < 0 || number % 10 != 0 || YearGrammar.isChained(in, i + 1)) {
      return null;
    }
    if (in.digits(i) == 2 && number >= 20) {
      return new Mention(first, i + 1, new Fixed(Value.decade(190 + number / 10)));
    }
    return in.digits(i) == 4 && number >= 1000 && number < 3000
        ? new Mention(first, i + 1, new Fixed(Value.decade(number / 10))) : null;
  }

  /** At "những" or "các" before "năm": những năm 80, các năm 2014, 2015. */
  Mention plural(int i, List<Mention> others) {
    if (in.word(i + 1) != Vocabulary.YEAR) {
      return null;
    }
    boolean several = in.mark(i + 3) == ',' && in.digits(i + 4) == 4 || in.word(i + 3) == Vocabulary.AND && in.digits(i + 4) == 4
        || in.mark(i + 3) == '-';
    Mention decade = several ? null : decade(i, i + 2);
    if (decade != null) {
      return decade;
    }
    return in.digits(i + 2) == 4 ? years.year(i + 1, others) : null;
  }

  /** At the first word of giai đoạn, nhiệm kỳ, niên khóa, năm học, mùa giải. */
  Mention term(int i) {
    if (!TERM_ENDS.has(in.word(i + 1))) {
      return null;
    }
    int at = in.word(i + 2) == Vocabulary.FROM ? i + 3 : i + 2;
    at = in.word(at) == Vocabulary.YEAR ? at + 1 : at;
    return in.digits(at) == 4 ? years.range(i, at) : null;
  }

  /** At "mùa", "xuân" or "hè": the year of a season. */
  Mention season(int i) {
    int at = in.word(i) == SEASON ? i + 1 : i;
    if (!SEASONS.has(in.word(at))) {
      return null;
    }
    if (in.word(at + 1) == Vocabulary.YEAR) {
      Tail tail = years.tail(at + 1);
      return tail.year().isOpen() ? null : season(i, tail.end(), tail.year());
    }
    int place = Sexagenary.read(in, at + 1);
    if (place >= 0) {
      Tail tail = years.cycle(at + 1, place);
      return season(i, tail.end(), tail.year());
    }
    return in.digits(at + 1) == 4 && YearGrammar.isBareYear(in.number(at + 1)) && !YearGrammar.isChained(in, at + 2)
        ? season(i, at + 2, YearRef.written(in.number(at + 1))) : null;
  }

  private static Mention season(int first, int end, YearRef year) {
    return new Mention(first, end, new CalendarYear(year, Precision.SEASON));
  }
}
