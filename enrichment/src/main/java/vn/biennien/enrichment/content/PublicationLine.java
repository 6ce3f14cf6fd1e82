package vn.biennien.enrichment.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in which a page states when it was published.
 *
 * @param at      the time; midnight in Việt Nam where only the day is stated
 * @param timed   whether a clock time is stated
 * @param updated whether it is the time of the last change
 */
record PublicationLine(Instant at, boolean timed, boolean updated) {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Longer lines are prose; it also bounds what the patterns read. */
  private static final int LONGEST = 160;
  /** Other words a line may hold, the author or the section. */
  private static final int OTHER_WORDS = 4;

  private static final Pattern DAY = Pattern.compile(
      "(?<!\\d)(?:(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4})|(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})"
          + "|(\\d{1,2}) [Tt]háng (\\d{1,2}),? [Nn]ăm (\\d{4}))(?!\\d)");
  private static final Pattern CLOCK = Pattern.compile(
      "(?<!\\d)(\\d{1,2})(?: ?: ?|[hg]| giờ )(\\d{2})(?::(\\d{2}))?(?!\\d)(?: ?(AM|PM|SA|CH|am|pm))?");
  private static final Set<String> WORDS = Set.of("thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "cn",
      "ngay", "cap", "luc", "lan", "cuoi", "dang", "xuat", "ban", "gmt", "utc", "am", "pm", "sa", "ch", "gio", "phut",
      "tin", "bai", "t", "posted", "on", "at", "last", "updated", "published", "thoi", "gian", "da", "vao", "viet",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "by", "tao", "phat", "hanh", "h");

  /** The line's time, or null where it is no such line. */
  static PublicationLine parse(String line, Phrases phrases) {
    if (line.length() < 8 || line.length() > LONGEST || line.endsWith(".") || !hasYear(line)) {
      return null;
    }
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return null;
    }
    String rest = line.substring(0, day.start()) + " " + line.substring(day.end());
    Matcher clock = CLOCK.matcher(rest);
    boolean timed = clock.find();
    LocalDateTime local = local(day, timed ? clock : null);
    if (local == null) {
      return null;
    }
    if (timed) {
      rest = rest.substring(0, clock.start()) + " | " + rest.substring(clock.end());
    }
    PhraseKey words = PhraseKey.of(rest, true);
    int known = 0;
    for (int i = 0; i < words.words(); i++) {
      known += WORDS.contains(words.words(i, i + 1)) ? 1 : 0;
    }
    boolean stated = timed || known >= 2;
    int other = words.words() - known;
    if (other > 0 && !(stated && other <= OTHER_WORDS) && !(stated && isFurniture(line, day, clock, timed, phrases))
        && !isDateline(line, day.start(), other)) {
      return null;
    }
    return new PublicationLine(local.atZone(ZONE).toInstant(), timed, words.text().contains("cap nhat")
        || words.text().contains("updated"));
  }

  /** Whether four digits stand together: most lines need no pattern. */
  private static boolean hasYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 4;
  }

  /** A time as a machine writes it (ISO 8601), or null. */
  static Instant parseIso(String value) {
    String text = value == null ? "" : value.strip();
    if (text.length() < 10 || text.length() > 40) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException noOffset) {
      Matcher day = DAY.matcher(text);
      Matcher clock = CLOCK.matcher(text);
      LocalDateTime local = day.find() ? local(day, clock.find() ? clock : null) : null;
      return local == null ? null : local.atZone(ZONE).toInstant();
    }
  }

  /** "Hà Nội, ngày 2 tháng 9 năm 2025": a place and the day. */
  private static boolean isDateline(String line, int day, int words) {
    String before = line.substring(0, day).replaceFirst("[Nn]gày $", "").stripTrailing();
    return words <= OTHER_WORDS && before.endsWith(",") && day + 24 > line.length();
  }

  /** Whether what follows the time is furniture that lost its own line. */
  private static boolean isFurniture(String line, Matcher day, Matcher clock, boolean timed, Phrases phrases) {
    int end = Math.max(day.end(), timed ? line.lastIndexOf(clock.group()) + clock.group().length() : 0);
    return day.start() <= 40 && phrases.find(line.substring(end)) != null;
  }

  private static LocalDateTime local(Matcher day, Matcher clock) {
    int group = day.group(1) != null ? 1 : day.group(4) != null ? 4 : 7;
    int first = Integer.parseInt(day.group(group));
    int month = Integer.parseInt(day.group(group + 1));
    int last = Integer.parseInt(day.group(group + 2));
    int hour = clock == null ? 0 : Integer.parseInt(clock.group(1));
    int minute = clock == null ? 0 : Integer.parseInt(clock.group(2));
    int second = clock == null || clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    String half = clock == null || clock.group(4) == null ? "" : clock.group(4).toUpperCase(Locale.ROOT);
    if (!half.isEmpty() && hour <= 12) {
      hour = hour % 12 + (half.equals("PM") || half.equals("CH") ? 12 : 0);
    }
    int year = group == 4 ? first : last;
    if (year < 1990 || year > 2100) {
      return null;
    }
    try {
      return LocalDateTime.of(year, month, group == 4 ? last : first, hour, minute, second);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
