package vn.biennien.enrichment.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.biennien.contracts.Block;
import vn.biennien.enrichment.text.Letters;

/** Who wrote a story and where it is from: lines of their own, and ends of paragraphs and captions. */
final class Credits {

  /** UTF-16 units a credit at a paragraph's end may have. */
  private static final int LONGEST = 70;
  private static final int WORDS = 12;

  private static final String[] AUTHOR_LABELS = {"tin, ảnh", "tin và ảnh", "tin - ảnh", "tin-ảnh", "tin/ảnh", "bài, ảnh", "bài và ảnh", "bài - ảnh",
      "bài-ảnh", "bài, ảnh và video", "tin, bài", "tin bài", "tin và bài", "thực hiện", "tác giả", "người viết", "ảnh, tin", "ảnh và bài", "bài", "tin", "biên dịch", "phóng viên"};
  private static final String[] CREDIT_LABELS = {"ảnh", "ảnh minh họa", "ảnh minh hoạ", "nguồn ảnh", "nguồn", "nguồn tin", "ảnh chụp màn hình", "video",
      "clip", "đồ họa", "đồ hoạ", "hình", "ảnh tư liệu", "ảnh internet", "photo", "source", "theo"};
  private static final Set<String> OUTLETS = Set.of("ttxvn", "vov", "vtv", "vna", "vnp", "vtc", "vietnam+", "vietnamplus",
      "pv", "bbt", "btv", "ctv", "afp", "reuters", "ap", "tttt", "xinhua", "bnews", "pv/vietnam+", "t.h", "t/h",
      "tổng hợp", "ban biên tập", "nhóm pv", "nhóm phóng viên", "vnexpress", "tuổi trẻ", "thanh niên", "nhân dân", "dân trí");

  private static final Pattern BETWEEN_OUTLETS = Pattern.compile("[/,] ?");

  private static final Set<String> ABBREVIATIONS = Set.of("tp", "tx", "gs", "pgs", "ts", "ths", "bs", "ks", "kts", "ls",
      "nsnd", "nsưt", "mr", "mrs", "ms", "dr", "st");
  /** Words that start a place, a heading or a phrase, and no author's name. */
  private static final Set<String> NO_NAME = Set.of("tại", "ở", "từ", "về", "theo", "trong", "tỉnh", "huyện", "xã",
      "phường", "quận", "khu", "tp", "bộ", "sở", "ban", "ubnd", "hđnd");

  private Credits() {
  }

  /** BYLINE or CREDIT where the whole line is one by its label or by naming a news agency, else null. */
  static Block.Kind labelled(String line, LineShape shape) {
    if (shape.words() > WORDS || shape.words() == 0) {
      return null;
    }
    String text = unwrap(line);
    String lower = text.toLowerCase(Locale.ROOT);
    if (isSourceLine(text)) {
      return lower.startsWith("theo ") && isName(text.substring(5), '/') ? Block.Kind.BYLINE : Block.Kind.CREDIT;
    }
    if (isOutlet(text, shape)) {
      return Block.Kind.CREDIT;
    }
    return labelAt(lower, 0);
  }

  /** Whether the line is a name or two, or initials, and nothing else. */
  static boolean isLoneName(String line, LineShape shape) {
    String text = unwrap(line);
    if (shape.words() > 9) {
      return false;
    }
    return isName(text, '\0') && !NO_NAME.contains(firstWord(text).toLowerCase(Locale.ROOT)) || isInitials(text);
  }

  /**
   * Where the credit at the end of a paragraph or caption starts ("… Ảnh: TTXVN", "… (Tin, ảnh: X)"),
   * or -1.
   */
  static int tail(String line) {
    int colon = line.lastIndexOf(':');
    if (colon <= 0 || colon < line.length() - LONGEST) {
      return sourceTail(line);
    }
    LineShape after = LineShape.of(line.substring(colon) + " ");
    if (after.words() == 0 || after.words() > 8 || after.words() > 4 && after.capitals() * 2 < after.words()) {
      return -1;
    }
    for (int start = colon - 1; start >= Math.max(0, colon - 22); start--) {
      char c = line.charAt(start);
      boolean glued = start > 0 && Letters.lower(c) != c && Character.isLowerCase(line.charAt(start - 1));
      boolean bounded = start > 0 && !Letters.isLetter(line.charAt(start - 1));
      if (!glued && !(bounded && (Letters.lower(c) != c || "(-–/.| ".indexOf(previous(line, start)) >= 0 && previous(line, start) != ' '))) {
        continue;
      }
      if (isLabel(line.substring(start, colon).strip().toLowerCase(Locale.ROOT))) {
        // The longest label wins: "Tin, ảnh", not "ảnh".
        int best = start;
        for (int longer = start - 1; longer >= Math.max(1, colon - 22); longer--) {
          if (!Letters.isLetter(line.charAt(longer - 1)) && Letters.isLetter(line.charAt(longer))
              && isLabel(line.substring(longer, colon).strip().toLowerCase(Locale.ROOT))) {
            best = longer;
          }
        }
        return best > 1 && line.charAt(best - 1) == '(' ? best - 1 : best;
      }
    }
    return -1;
  }

  /** Where the author's name after the last sentence starts ("… 4,7 tỷ USD. Nguyễn Thùy"), or -1. */
  static int nameTail(String line) {
    int end = line.length();
    for (int i = end - 2; i > Math.max(0, end - 40); i--) {
      if (line.charAt(i) == ' ' && ".!?”\"…)".indexOf(line.charAt(i - 1)) >= 0) {
        String rest = line.substring(i + 1);
        LineShape shape = LineShape.of(rest);
        return !endsAbbreviation(line, i - 1) && shape.words() >= 2 && shape.words() <= 5 && !shape.endsSentence() && isName(rest, '\0') ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether the point belongs to an abbreviated title or unit before a name ("GS. Trần Văn A", "TP. Hà Nội"). */
  private static boolean endsAbbreviation(String line, int point) {
    int start = point;
    while (start > 0 && Letters.isLetter(line.charAt(start - 1)) && point - start < 5) {
      start--;
    }
    return line.charAt(point) == '.' && (point - start == 1
        || ABBREVIATIONS.contains(line.substring(start, point).toLowerCase(Locale.ROOT)));
  }

  /** BYLINE where a text's label tells the author, else CREDIT. */
  static Block.Kind kind(String text) {
    Block.Kind kind = labelAt(unwrap(text).toLowerCase(Locale.ROOT), 0);
    return kind == null ? Block.Kind.CREDIT : kind;
  }

  /** "… . Theo TTXVN", "… . (TTXVN)", "… .TTXVN" after the last sentence. */
  private static int sourceTail(String line) {
    int end = line.length() - 1;
    for (int i = end - 1; i > Math.max(0, end - 40); i--) {
      if (".!?…”\"".indexOf(line.charAt(i)) >= 0) {
        String rest = line.substring(i + 1).strip();
        LineShape shape = LineShape.of(rest);
        boolean source = !rest.isEmpty() && isSourceLine(unwrap(rest)) && (!shape.endsSentence() || rest.endsWith(")"));
        return source ? line.length() - line.substring(i + 1).stripLeading().length() : -1;
      }
    }
    return -1;
  }

  /** "TTXVN", "TTXVN/Vietnam+", "Theo Reuters". */
  private static boolean isSourceLine(String text) {
    if (text.regionMatches(true, 0, "theo ", 0, 5)) {
      return isSource(text.substring(5));
    }
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    for (String part : BETWEEN_OUTLETS.split(text.toLowerCase(Locale.ROOT))) {
      if (!OUTLETS.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static char previous(String line, int at) {
    int i = at - 1;
    while (i > 0 && line.charAt(i) == ' ') {
      i--;
    }
    return i < 0 ? ' ' : line.charAt(i);
  }

  private static Block.Kind labelAt(String lower, int from) {
    int colon = lower.indexOf(':', from);
    int slash = lower.indexOf('/', from);
    int end = colon > 0 ? colon : slash > 0 ? slash : lower.length();
    if (end > 30) {
      return null;
    }
    String label = lower.substring(from, end).strip();
    for (String author : AUTHOR_LABELS) {
      if (label.equals(author) && colon > 0) {
        return Block.Kind.BYLINE;
      }
    }
    for (String credit : CREDIT_LABELS) {
      if (label.equals(credit) && (colon > 0 || slash > 0 && credit.startsWith("ảnh") || credit.startsWith("ảnh "))) {
        return Block.Kind.CREDIT;
      }
    }
    return null;
  }

  private static boolean isLabel(String label) {
    for (String author : AUTHOR_LABELS) {
      if (label.equals(author)) {
        return true;
      }
    }
    for (String credit : CREDIT_LABELS) {
      if (label.equals(credit) && !credit.equals("theo") && !credit.equals("video")) {
        return true;
      }
    }
    return false;
  }

  /** "baolangson.vn", "Báo điện tử …", "Tạp chí …", "Cổng TTĐT …". */
  private static boolean isOutlet(String text, LineShape shape) {
    if (shape.endsSentence() || shape.capitals() == 0) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return shape.words() <= 4 && isDomain(lower) || (lower.startsWith("báo ") || lower.startsWith("tạp chí ")
        || lower.startsWith("cổng ttđt") || lower.startsWith("cổng thông tin điện tử")) && shape.words() <= 10;
  }

  private static boolean isSource(String text) {
    LineShape shape = LineShape.of(text);
    return shape.words() > 0 && shape.words() <= 8 && !shape.endsSentence() && text.indexOf(',') < 0
        && (shape.capitals() * 2 >= shape.words() || shape.words() <= 5 && Character.isUpperCase(text.charAt(0))
        || isDomain(text.toLowerCase(Locale.ROOT)));
  }

  private static boolean isDomain(String lower) {
    return lower.endsWith(".vn") || lower.endsWith(".com") || lower.endsWith(".net") || lower.endsWith(".org");
  }

  /** Two to five syllables, each with a capital; two names may be joined. */
  private static boolean isName(String text, char stop) {
    int end = stop == '\0' ? -1 : text.indexOf(stop);
    String name = end < 0 ? text : text.substring(0, end);
    int words = 0;
    int names = 1;
    for (String word : name.replace("–", "-").replace(",", " ,").replace("&", " & ").split(" ")) {
      if (word.equals("-") || word.equals("&") || word.equals("và") || word.equals(",")) {
        if (words < 1) {
          return false;
        }
        words = 0;
        names++;
      } else if (word.isEmpty() || !Character.isUpperCase(word.charAt(0)) || !isLetters(word) || ++words > 5) {
        return false;
      }
    }
    return words >= 1 && names <= 3 && (words > 1 || names > 1 || stop != '\0');
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Letters.isLetter(c) && c != '.' && c != '-' && c != '(' && c != ')' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInitials(String text) {
    return text.length() <= 8 && text.indexOf(' ') < 0 && text.indexOf('.') > 0
        && text.equals(text.toUpperCase(Locale.ROOT)) && Character.isLetter(text.charAt(0)) && isLetters(text);
  }

  private static String unwrap(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && "(*-–—[•./ ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")*]. ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(start, end);
  }
}
