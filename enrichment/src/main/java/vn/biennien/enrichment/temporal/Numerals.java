package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Numbers in digits and in words. Results carry the value and the token after it; {@link #NONE} is no number. */
final class Numerals {

  static final long NONE = -1;

  private static final WordMap DIGITS =
      WordMap.numbered(0, "không một|mốt hai ba bốn|tư năm|lăm sáu bảy|bẩy tám chín");
  private static final long TEN = Words.hash("mười");
  private static final long TENS = Words.hash("mươi");
  private static final long HUNDRED = Words.hash("trăm");
  private static final long FIVE = Words.hash("năm");
  private static final WordMap THOUSAND = WordMap.set("nghìn ngàn");
  private static final WordMap ODD = WordMap.set("linh lẻ");
  private static final WordMap FIRST_AND_LAST_MONTH = WordMap.numbered(1, "giêng - - - - - - - - - - chạp");
  private static final String ROMAN = "IVXLC";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100};

  private Numerals() {
  }

  private static long of(int value, int end) {
    return (long) value << 32 | end;
  }

  static int value(long number) {
    return (int) (number >> 32);
  }

  /** The token after the number. */
  static int end(long number) {
    return (int) number;
  }

  /** 0 to 99, as {@code 7}, {@code 07}, {@code bảy}, {@code mười bảy}, {@code hai mươi mốt}. */
  static long small(Reader in, int i) {
    int digits = in.digits(i);
    if (digits > 0) {
      return digits <= 2 ? of(in.number(i), i + 1) : NONE;
    }
    return in.is(i, Tokens.WORD) ? smallWords(in, i) : NONE;
  }

  private static long smallWords(Reader in, int i) {
    long word = in.word(i);
    if (word == TEN) {
      int unit = unit(in, i + 1);
      return unit > 0 ? of(10 + unit, i + 2) : of(10, i + 1);
    }
    int digit = DIGITS.get(word);
    if (digit < 0 || isYearWord(in, i)) {
      return NONE;
    }
    if (digit > 1 && in.word(i + 1) == TENS) {
      int unit = unit(in, i + 2);
      return unit > 0 ? of(digit * 10 + unit, i + 3) : of(digit * 10, i + 2);
    }
    return of(digit, i + 1);
  }

  /** The unit after a ten; five is "lăm" there, for "mười năm" is ten years. */
  private static int unit(Reader in, int i) {
    return in.word(i) == FIVE ? 0 : DIGITS.get(in.word(i));
  }

  /** "năm" is "five" and "year": before a number of four digits it is the year. */
  private static boolean isYearWord(Reader in, int i) {
    return in.word(i) == FIVE && in.digits(i + 1) == 4;
  }

  /** A month: 1 to 12, also {@code giêng} and {@code chạp}. */
  static long month(Reader in, int i) {
    int named = FIRST_AND_LAST_MONTH.get(in.word(i));
    if (named > 0) {
      return of(named, i + 1);
    }
    long number = small(in, i);
    return number != NONE && value(number) >= 1 && value(number) <= 12 ? number : NONE;
  }

  /** A year: 1000 to 2999 in digits, or in words from "nghìn" on. */
  static long year(Reader in, int i) {
    if (in.digits(i) > 0) {
      int year = in.digits(i) == 4 ? in.number(i) : -1;
      return year >= 1000 && year < 3000 ? of(year, i + 1) : NONE;
    }
    int thousands = DIGITS.get(in.word(i));
    if (thousands < 1 || thousands > 2 || !THOUSAND.has(in.word(i + 1))) {
      return NONE;
    }
    int value = thousands * 1000;
    int at = i + 2;
    int hundreds = DIGITS.get(in.word(at));
    if (hundreds >= 0 && in.word(at + 1) == HUNDRED) {
      value += hundreds * 100;
      at += 2;
    }
    if (ODD.has(in.word(at))) {
      at++;
    }
    long rest = smallWords(in, at);
    return rest == NONE ? of(value, at) : of(value + value(rest), end(rest));
  }

  /** A Roman number up to 39 in capitals, or a small number in digits. */
  static long roman(Reader in, int i) {
    if (in.digits(i) > 0) {
      return small(in, i);
    }
    String word = in.surface(i);
    if (word.isEmpty() || word.length() > 6) {
      return NONE;
    }
    int value = 0;
    for (int at = 0; at < word.length(); at++) {
      int digit = ROMAN.indexOf(word.charAt(at));
      if (digit < 0) {
        return NONE;
      }
      int next = at + 1 < word.length() ? ROMAN.indexOf(word.charAt(at + 1)) : -1;
      value += next > digit ? -ROMAN_VALUES[digit] : ROMAN_VALUES[digit];
    }
    return value > 0 && value < 40 ? of(value, i + 1) : NONE;
  }
}
