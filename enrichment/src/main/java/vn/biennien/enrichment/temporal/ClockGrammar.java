package vn.biennien.enrichment.temporal;

import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** A clock time, which counts only with a day behind it: 8h30 ngày 7/5, 17 giờ chiều 22.1, 10:53 ngày 3-2-2025. */
final class ClockGrammar {

  private static final WordMap HOURS = WordMap.set("giờ h g");
  private static final long MINUTES = Words.hash("phút");

  private final Reader in;

  ClockGrammar(Reader in) {
    this.in = in;
  }

  /** A time: minutes after midnight, and the token after it. */
  record Time(int minutes, int end) {

    /** In the afternoon, where a part of the day says so. */
    String value(boolean afternoon) {
      int hour = minutes / 60;
      return Timex.time(afternoon && hour > 0 && hour < 12 ? hour + 12 : hour, minutes % 60);
    }
  }

  /** The time at a token, or null. */
  Time read(int i) {
    if (in.is(i, Tokens.HAS_DIGIT)) {
      return glued(i);
    }
    int hour = in.digits(i) <= 2 ? in.number(i) : -1;
    if (hour < 0 || hour > 24) {
      return null;
    }
    if (in.mark(i + 1) == ':' && in.glued(i + 1) && in.digits(i + 2) == 2) {
      return time(hour, in.number(i + 2), i + 3);
    }
    if (!HOURS.has(in.word(i + 1))) {
      return null;
    }
    boolean minutes = in.digits(i + 2) > 0 && in.digits(i + 2) <= 2 && in.mark(i + 3) != '/' && in.mark(i + 3) != '-'
        && in.mark(i + 3) != '.';
    int end = minutes ? i + 3 : i + 2;
    return time(hour, minutes ? in.number(i + 2) : 0, in.word(end) == MINUTES ? end + 1 : end);
  }

  /** 8h30, 17g, 21h. */
  private Time glued(int i) {
    String text = in.surface(i);
    int at = 0;
    int hour = 0;
    while (at < text.length() && at < 2 && Character.isDigit(text.charAt(at))) {
      hour = hour * 10 + text.charAt(at++) - '0';
    }
    if (at == 0 || at == text.length() || text.length() > at + 3 || "hgHG".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    int minutes = 0;
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return null;
      }
      minutes = minutes * 10 + text.charAt(at) - '0';
    }
    return time(hour, minutes, i + 1);
  }

  private static Time time(int hour, int minutes, int end) {
    return hour <= 24 && minutes < 60 ? new Time(hour % 24 * 60 + minutes, end) : null;
  }
}
