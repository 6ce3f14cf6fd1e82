package vn.biennien.kafka;

import java.util.OptionalLong;
import java.util.TreeSet;

/** Which offsets of one partition are taken and not finished. Not thread-safe. */
final class OffsetTracker {

  private final TreeSet<Long> open = new TreeSet<>();
  private long next = -1;

  /** @param offset higher than all taken before; gaps are normal in a compacted topic */
  void take(long offset) {
    open.add(offset);
    next = offset + 1;
  }

  void finish(long offset) {
    open.remove(offset);
  }

  int open() {
    return open.size();
  }

  /** The offset to commit: everything before it is finished. Empty as long as nothing was taken. */
  OptionalLong committable() {
    if (next < 0) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(open.isEmpty() ? next : open.first());
  }
}
