package vn.biennien.search.highlight;

/** Writes stretches of a text as HTML that is safe wherever it is put, with what was found in marks. */
final class Html {

  private static final String MARK = "<mark>";
  private static final String END = "</mark>";

  private final String text;
  private final StringBuilder out;
  private boolean space;

  private Html(String text, int length) {
    this.text = text;
    this.out = new StringBuilder(length + length / 2);
  }

  /** White space becomes one blank; neighbours are marked as one. */
  static String of(String text, Span span, Occurrences found) {
    Html html = new Html(text, span.to() - span.from());
    int at = span.from();
    boolean open = false;
    for (int row = 0; row < found.size() && found.start(row) < span.to(); row++) {
      if (found.end(row) > span.from()) {
        boolean beside = open && found.follows(row) && Syllables.isBeside(text, found.end(row - 1), found.start(row));
        if (open && !beside) {
          html.out.append(END);
        }
        html.write(at, found.start(row));
        if (!beside) {
          html.out.append(MARK);
        }
        at = Math.min(found.end(row), span.to());
        html.write(found.start(row), at);
        open = true;
      }
    }
    if (open) {
      html.out.append(END);
    }
    html.write(at, span.to());
    return html.out.toString();
  }

  private void write(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Syllables.isSpace(c)) {
        escape(c);
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#x27;");
      case '/' -> out.append("&#x2F;");
      default -> out.append(c);
    }
  }
}
