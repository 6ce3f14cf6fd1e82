package vn.biennien.search.stored;

import java.util.ArrayList;
import java.util.List;
import vn.biennien.contracts.Block;

/** Blocks of a text. One that goes from behind the last one's line feed to the next, as they do, takes one byte: its kind. */
final class BlockColumn {

  private static final Block.Kind[] KINDS = Block.Kind.values();

  private BlockColumn() {
  }

  static void write(ByteWriter to, String text, List<Block> blocks) {
    to.number(blocks.size());
    int next = 0;
    for (Block block : blocks) {
      boolean line = block.start() == next && block.end() >= 0 && block.end() == lineEnd(text, next);
      to.number(ByteWriter.place(block.kind()) << 1 | (line ? 0 : 1));
      if (!line) {
        to.signed(block.start());
        to.signed((long) block.end() - block.start());
      }
      next = block.end() + 1;
    }
  }

  static List<Block> read(ByteReader from, String text) {
    int count = from.count();
    List<Block> blocks = new ArrayList<>(count);
    int next = 0;
    for (int i = 0; i < count; i++) {
      long kind = from.number();
      int start = next;
      int end;
      if ((kind & 1) == 0) {
        end = lineEnd(text, start);
        if (end < start) {
          throw new UnreadableColumnException("a block is outside of the text");
        }
      } else {
        start = ByteReader.narrow(from.signed());
        end = ByteReader.narrow(start + from.signed());
      }
      blocks.add(new Block(ByteReader.constant(KINDS, kind >>> 1), start, end));
      next = end + 1;
    }
    return blocks;
  }

  /** -1 where the text has no line. */
  private static int lineEnd(String text, int start) {
    if (text == null || start < 0 || start > text.length()) {
      return -1;
    }
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }
}
