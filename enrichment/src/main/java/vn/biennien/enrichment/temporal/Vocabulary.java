package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Words;

/** Time words that more than one grammar reads, as the numbers that tokens carry. */
final class Vocabulary {

  static final long DAY = Words.hash("ngày");
  static final long MONTH = Words.hash("tháng");
  static final long YEAR = Words.hash("năm");
  static final long DAY_OF = Words.hash("hôm");
  static final long NOW = Words.hash("nay");
  static final long THIS = Words.hash("này");
  static final long AGO = Words.hash("qua");
  static final long TOMORROW = Words.hash("mai");
  static final long SAME = Words.hash("cùng");
  static final long THAT = Words.hash("đó");
  static final long BEFORE = Words.hash("trước");
  static final long AFTER = Words.hash("sau");
  static final long COMING = Words.hash("tới");
  static final long UNTIL = Words.hash("đến");
  static final long END_OF = Words.hash("hết");
  static final long FROM = Words.hash("từ");
  static final long AND = Words.hash("và");
  static final long START = Words.hash("đầu");
  static final long LAST_PART = Words.hash("cuối");
  static final long LUNAR = Words.hash("âm");
  static final long CALENDAR = Words.hash("lịch");
  static final long TET = Words.hash("tết");
  static final long WEEKDAY = Words.hash("thứ");
  static final long SUNDAY = Words.hash("chủ");
  static final long SUN = Words.hash("nhật");
  static final long TURNING = Words.hash("sang");

  /** mùng, mồng: before the first ten days of a month, of a lunar one as a rule. */
  static final WordMap FIRST_DAYS = WordMap.set("mùng mồng");
  static final long FULL_MOON = Words.hash("rằm");

  /** Words before a count of days or years: "ba năm nay" is a duration. */
  private static final WordMap QUANTITIES = WordMap.set(
      "nhiều mấy vài những các hàng bao trăm chục nghìn ngàn mươi mỗi nửa suốt hằng từng một");

  private Vocabulary() {
  }

  /** Whether a count stands before a token. */
  static boolean isCounted(Reader in, int i) {
    return QUANTITIES.has(in.word(i - 1)) || numberBefore(in, i) >= 0;
  }

  /** The first token of the small number that ends right before a token, or -1. */
  static int numberBefore(Reader in, int i) {
    for (int first = i - 3; first < i; first++) {
      long number = first < in.first() ? Numerals.NONE : Numerals.small(in, first);
      if (number != Numerals.NONE && Numerals.end(number) == i) {
        return first;
      }
    }
    return -1;
  }

  /** Whether the text pauses before a token: at a mark that does not belong to a number, or at the end of a sentence. */
  static boolean isPause(Reader in, int i) {
    char mark = in.mark(i);
    return in.startsSentence(i) || mark != 0 && mark != '%' && mark != '/' && mark != '+';
  }

  static boolean isLunar(Reader in, int i) {
    return in.word(i) == LUNAR && in.word(i + 1) == CALENDAR;
  }
}
