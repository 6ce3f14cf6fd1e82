package vn.biennien.search.export;

import java.util.List;

/**
 * Lines of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that nothing
 * that a web page says is ever calculated.
 */
final class Csv {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {
  }

  static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      cell(line, cells.get(i) == null ? "" : cells.get(i));
    }
    return line.append("\r\n").toString();
  }

  private static void cell(StringBuilder line, String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    boolean quoted = formula || value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
    if (!quoted) {
      line.append(value);
      return;
    }
    line.append('"');
    if (formula) {
      line.append('\'');
    }
    line.append(value.replace("\"", "\"\"")).append('"');
  }
}
