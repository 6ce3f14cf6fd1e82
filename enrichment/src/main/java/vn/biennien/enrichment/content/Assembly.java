package vn.biennien.enrichment.content;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.Block;
import vn.biennien.contracts.LeftOut;
import vn.biennien.contracts.LeftOut.Reason;

/** Writes the text that is stored, its blocks, and what was left out. */
final class Assembly {

  /** UTF-16 units of a left-out block that are kept to show. */
  private static final int SHOWN = 500;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private Reason outReason;
  private int outLength;

  void keep(Block.Kind kind, String line) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(line);
    blocks.add(new Block(kind, start, text.length()));
  }

  /** Lines left out one after the other for one reason are one block. */
  void leaveOut(Reason reason, String line) {
    if (reason != outReason) {
      flush();
      outReason = reason;
    }
    if (outLength > 0) {
      outLength++;
      append("\n");
    }
    outLength += line.length();
    append(line);
  }

  void leaveOut(List<LeftOut> all) {
    flush();
    leftOut.addAll(all);
  }

  /** Ends the block of left-out lines. */
  void flush() {
    if (outReason != null) {
      int end = out.length();
      if (end > 0 && Character.isHighSurrogate(out.charAt(end - 1))) {
        end--;
      }
      leftOut.add(new LeftOut(outReason, out.substring(0, end), outLength));
    }
    outReason = null;
    outLength = 0;
    out.setLength(0);
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return blocks;
  }

  List<LeftOut> leftOut() {
    flush();
    return leftOut;
  }

  private void append(String part) {
    out.append(part, 0, Math.min(part.length(), SHOWN - out.length()));
  }
}
