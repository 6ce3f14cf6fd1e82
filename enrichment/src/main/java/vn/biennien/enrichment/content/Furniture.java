package vn.biennien.enrichment.content;

import java.util.Locale;
import vn.biennien.contracts.LeftOut.Reason;
import vn.biennien.enrichment.text.Letters;

/** Lines that are page furniture wherever they stand, told by themselves alone. */
final class Furniture {

  private static final String[] FILES = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".svg", ".mp4", ".mp3",
      ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar"};
  private static final String[] IMAGE_WORDS = {"hình ảnh", "hinh anh", "ảnh", "anh", "hình", "image", "photo"};

  /** UTF-16 units a menu or path on one line may have. */
  private static final int PATH = 400;

  private final Phrases phrases;

  Furniture(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Why the line is left out, or null where it may be the story's. */
  Reason find(String line, LineShape shape) {
    if (shape.words() == 0) {
      return line.indexOf('|') >= 0 || line.startsWith("!") ? Reason.IMAGE_TABLE : Reason.OTHER;
    }
    if (line.startsWith("![") && line.indexOf("](") > 0) {
      return Reason.IMAGE_TABLE;
    }
    if (isAddress(line)) {
      return isFile(line) ? Reason.FILE_NAME : Reason.OTHER;
    }
    if (shape.words() <= 12 && isFile(line) && line.lastIndexOf(' ') < line.length() - 12) {
      return Reason.FILE_NAME;
    }
    if (line.startsWith("©") || line.startsWith("®")) {
      return Reason.COPYRIGHT;
    }
    if (line.startsWith(">>") || line.startsWith("»") || line.startsWith("≫")) {
      return Reason.RELATED_STORIES;
    }
    Phrases.Rule rule = phrases.find(line);
    if (rule != null && !rule.opens()) {
      return rule.reason();
    }
    return isPath(line, shape) ? Reason.MENU : isShareBar(line, shape) ? Reason.SHARE_BAR : null;
  }

  /** Whether the line is a path ("Tin tức > Thể thao") or several section names together. */
  private boolean isPath(String line, LineShape shape) {
    if (shape.endsSentence() && shape.words() > 6 || line.length() > PATH) {
      return false;
    }
    int arrows = count(line, " > ") + count(line, " » ") + count(line, " › ") + count(line, " / ");
    if (arrows > 0 && shape.words() <= 6 * (arrows + 1)) {
      int first = firstSeparator(line);
      return arrows > 1 || phrases.sections(line.substring(0, first)) > 0;
    }
    return phrases.sections(line) > 1;
  }

  /** Several networks or tools on one line: every word by itself is furniture. */
  private boolean isShareBar(String line, LineShape shape) {
    if (shape.words() < 2 || shape.words() > 8 || line.length() > 60) {
      return false;
    }
    PhraseKey key = PhraseKey.of(line, true);
    for (int i = 0; i < key.words(); i++) {
      Phrases.Rule rule = phrases.find(key.words(i, i + 1));
      if (rule == null || rule.reason() != Reason.SHARE_BAR) {
        return false;
      }
    }
    return key.words() > 1;
  }

  private static int firstSeparator(String line) {
    int i = 0;
    while (">»›/".indexOf(line.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static int count(String line, String part) {
    int found = 0;
    for (int at = line.indexOf(part); at >= 0 && found < 20; at = line.indexOf(part, at + part.length() - 1)) {
      found++;
    }
    return found;
  }

  private static boolean isAddress(String line) {
    return line.indexOf(' ') < 0 && (line.startsWith("http://") || line.startsWith("https://") || line.startsWith("www.")
        || line.startsWith("/") && line.indexOf('/', 1) > 0);
  }

  private static boolean isFile(String line) {
    int from = Math.max(0, line.length() - 5);
    String end = line.substring(from).toLowerCase(Locale.ROOT);
    for (String file : FILES) {
      if (end.endsWith(file)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The words before "ảnh 1", "hình ảnh 2" or "hinh anh 3" at the line's end, which stand there as a
   * picture's substitute text; null where the line does not end so.
   */
  static String pictureOf(String line) {
    int end = line.length();
    while (end > 0 && Character.isDigit(line.charAt(end - 1))) {
      end--;
    }
    if (end == line.length() || line.length() - end > 3 || end == 0 || line.charAt(end - 1) != ' ') {
      return null;
    }
    String before = line.substring(Math.max(0, end - 12), end - 1).toLowerCase(Locale.ROOT);
    for (String word : IMAGE_WORDS) {
      if (before.endsWith(word) && (before.length() == word.length()
          || !Letters.isLetter(before.charAt(before.length() - word.length() - 1)))) {
        return line.substring(0, end - 1 - word.length()).stripTrailing();
      }
    }
    return null;
  }
}
