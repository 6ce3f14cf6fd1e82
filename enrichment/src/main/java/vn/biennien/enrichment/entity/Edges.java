package vn.biennien.enrichment.entity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Words that never begin, end or belong within a name of a type, by the tagging guide. */
final class Edges {

  /** Stand before an event's name: "chương trình Gặp gỡ đầu Xuân". */
  private static final Set<Long> BEFORE_EVENTS = words("chương trình phiên lượt trận cho dự buổi kỳ chuỗi loạt khuôn khổ trong các");
  /** What an event is between whom, where, when, for what and by whom is not its name. */
  private static final Set<Long> AFTER_EVENTS = words("giữa tại diễn do vừa sáng trưa chiều tối đêm để nhằm đã sẽ được là của");
  /** No name of a body or an event ends in one of these. */
  private static final Set<Long> NEVER_LAST = words("và của là về tại cho với do đã sẽ các những để trong từ đến tới ở bị được theo khi "
      + "xử chúc nói phối cùng như hay hoặc nhưng này đó vừa đang cũng rằng thì mà nên không có ra vào lên");
  private static final long PROGRAMME = Words.hash("chương");
  private static final long PROGRAMME_END = Words.hash("trình");
  /** First words of what people meet for: "gặp gỡ", "giao lưu", "hội nghị", "lễ hội", "tọa đàm". */
  private static final Set<Long> MEETINGS = words("gặp giao hội lễ tọa diễn liên");
  private static final long AT = Words.hash("tại");
  /** First words of bodies abroad: "Đại sứ quán Việt Nam tại Lào". */
  private static final Set<Long> ABROAD = words("đại tổng lãnh phái văn cơ thương ban hội chi");
  private static final Set<Long> ROADS = words("quốc tỉnh huyện đại lộ đường phố ngõ số");
  private static final long GATE_CLASS = Words.hash("quốc");
  private static final long GATE = Words.hash("khẩu");
  private static final long GATE_FIRST = Words.hash("cửa");

  private static final int MOST_HYPHENS = 3;

  private Edges() {
  }

  private static Set<Long> words(String words) {
    return Stream.of(words.split(" ")).map(Words::hash).collect(Collectors.toUnmodifiableSet());
  }

  /** The first token of what can be a name. */
  static int first(Columns c, EntityType type, int first, int end) {
    int i = type == EntityType.EVENT && isProgramme(c, first, end) ? first + 2 : first;
    while (i < end && (c.shape[i] == Columns.MARK || type == EntityType.PERSON && !c.isCapital(i)
        || type == EntityType.EVENT && !c.isCapital(i) && BEFORE_EVENTS.contains(c.tokens.word(i)))) {
      i++;
    }
    // "cửa khẩu [Quốc tế Lệ Thanh]": the class belongs to the generic words in front.
    if (type == EntityType.LOCATION && i == first && i >= 2 && c.tokens.word(i) == GATE_CLASS
        && c.tokens.word(i - 1) == GATE && c.tokens.word(i - 2) == GATE_FIRST) {
      return i - 2;
    }
    // "quốc lộ [4A]": a number alone names nothing.
    if (type == EntityType.LOCATION && i == first && (c.shape[i] == Columns.DIGITS || c.shape[i] == Columns.MIXED)) {
      return road(c.tokens, i);
    }
    return i;
  }

  /** "Chương trình gặp gỡ đầu Xuân": what the event is stands behind it in small letters. */
  private static boolean isProgramme(Columns c, int first, int end) {
    return first + 2 < end && c.tokens.word(first) == PROGRAMME && c.tokens.word(first + 1) == PROGRAMME_END
        && c.shape[first + 2] == Columns.LOWER && MEETINGS.contains(c.tokens.word(first + 2));
  }

  private static int road(Tokens tokens, int number) {
    int i = number;
    while (i > 0 && number - i < 2 && ROADS.contains(tokens.word(i - 1)) && !tokens.is(i, Tokens.LINE_START)) {
      i--;
    }
    return i;
  }

  /** After the last token of what can be a name that begins at {@code first}. */
  static int end(Columns c, EntityType type, int first, int end) {
    int last = end;
    if (type == EntityType.EVENT) {
      for (int i = first + 2; i < last; i++) {
        if (!c.isCapital(i) && AFTER_EVENTS.contains(c.tokens.word(i)) && !inQuotes(c.tokens, first, i)) {
          last = i;
        }
      }
    }
    if (type == EntityType.ORGANIZATION && !ABROAD.contains(c.tokens.word(first))) {
      for (int i = first + 1; i < last; i++) {
        if (c.tokens.word(i) == AT && !c.isCapital(i)) {
          last = i;
        }
      }
    }
    while (last > first && cannotEnd(c, type, last - 1)) {
      last--;
    }
    while (last > first && isHyphenated(c, last + 1)) {
      last += 2;
    }
    return last;
  }

  /** "Ji-young", "Chan-o-cha": the rest of a name behind a hyphen, in small letters. */
  private static boolean isHyphenated(Columns c, int i) {
    int part = i;
    while (part > i - 2 * MOST_HYPHENS && part >= 2 && part < c.shape.length && c.shape[part] == Columns.LOWER && isGlued(c.tokens, part)) {
      part -= 2;
    }
    return part < i && c.isCapital(part);
  }

  private static boolean isGlued(Tokens tokens, int i) {
    return tokens.punctuation(i - 1) == '-' && !tokens.is(i - 1, Tokens.SPACE_BEFORE) && !tokens.is(i, Tokens.SPACE_BEFORE);
  }

  private static boolean inQuotes(Tokens tokens, int first, int at) {
    for (int i = first; i < at; i++) {
      if (tokens.punctuation(i) == '“' || tokens.punctuation(i) == '"') {
        return true;
      }
    }
    return false;
  }

  private static boolean cannotEnd(Columns c, EntityType type, int i) {
    char mark = c.tokens.punctuation(i);
    if (mark != 0) {
      boolean initial = mark == '.' && type == EntityType.PERSON && i > 0 && c.tokens.end(i - 1) - c.tokens.start(i - 1) == 1;
      return mark != ')' && mark != '”' && mark != '"' && !initial;
    }
    return type == EntityType.PERSON ? !c.isCapital(i) && !isHyphenated(c, i) : !c.isCapital(i) && NEVER_LAST.contains(c.tokens.word(i));
  }
}
