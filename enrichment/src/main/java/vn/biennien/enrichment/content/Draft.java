package vn.biennien.enrichment.content;

import java.util.List;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut.Reason;

/**
 * The lines of a page while it is decided what each of them is. A line is open until a step keeps it or
 * leaves it out; what is open in the end is a paragraph.
 */
final class Draft {

  private final List<Line> lines;
  private final LineShape[] shapes;
  private final Block.Kind[] kinds;
  private final Reason[] reasons;
  private int title = -1;

  Draft(List<Line> lines) {
    this.lines = lines;
    shapes = new LineShape[lines.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = LineShape.of(lines.get(i).text());
    }
    kinds = new Block.Kind[shapes.length];
    reasons = new Reason[shapes.length];
  }

  int size() {
    return shapes.length;
  }

  String text(int line) {
    return lines.get(line).text();
  }

  Line.Hint hint(int line) {
    return lines.get(line).hint();
  }

  LineShape shape(int line) {
    return shapes[line];
  }

  /** Whether nothing is decided about the line yet. */
  boolean isOpen(int line) {
    return kinds[line] == null && reasons[line] == null;
  }

  boolean isLeftOut(int line) {
    return reasons[line] != null;
  }

  Reason reason(int line) {
    return reasons[line];
  }

  /** What a kept line is. */
  Block.Kind kind(int line) {
    return kinds[line] == null ? Block.Kind.PARAGRAPH : kinds[line];
  }

  /** Whether the line is running text that may be the story's. */
  boolean isProse(int line) {
    return reasons[line] == null && shapes[line].isProse();
  }

  void keep(int line, Block.Kind kind) {
    kinds[line] = kind;
    reasons[line] = null;
  }

  void leaveOut(int line, Reason reason) {
    reasons[line] = reason;
  }

  /** The line that is the title, or -1. */
  int title() {
    return title;
  }

  void setTitle(int line) {
    title = line;
    keep(line, Block.Kind.TITLE);
  }
}
