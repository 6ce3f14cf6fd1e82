package vn.biennien.enrichment.content;

import java.util.ArrayList;
import java.util.List;

/** Cuts plain text into lines. */
final class TextReader {

  /** Lines read of a page; a page of more is no article. Bounds memory. */
  static final int MOST_LINES = 50_000;

  private TextReader() {
  }

  static Source read(String raw, String title, boolean truncated) {
    String text = CleanText.clean(CleanText.decodeEntities(raw));
    List<Line> lines = new ArrayList<>();
    boolean afterImage = false;
    int start = 0;
    while (start < text.length() && lines.size() < MOST_LINES) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      boolean cell = line.startsWith("|") && line.length() > 1;
      String content = cell ? withoutBars(line) : line;
      if (!content.isEmpty()) {
        lines.add(new Line(content, cell && afterImage ? Line.Hint.CAPTION : Line.Hint.NONE));
        afterImage = content.startsWith("![");
      }
      start = end + 1;
    }
    return new Source(title, null, lines, List.of(), List.of(), truncated || start < text.length());
  }

  /** A table's only cell without the bars around it; a line of bars stays what it is. */
  private static String withoutBars(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && (line.charAt(start) == '|' || line.charAt(start) == ' ')) {
      start++;
    }
    while (end > start && (line.charAt(end - 1) == '|' || line.charAt(end - 1) == ' ')) {
      end--;
    }
    return start == end ? line : line.substring(start, end);
  }
}
