package vn.biennien.ingest.batch;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands items from the thread that reads to the thread that writes, bounded in number and in bytes, so that a batch
 * is never read faster than it is written.
 */
final class ReadAhead {

  private static final Item END = new Item(-1, null, null, 0);
  private static final long CHECK_MILLIS = 100;

  private final BlockingQueue<Item> items;
  private final Semaphore bytes;
  private final int maxBytes;
  private volatile boolean closed;
  private volatile boolean ended;

  ReadAhead(int maxItems, int maxBytes) {
    // One more for the end.
    items = new ArrayBlockingQueue<>(maxItems + 1);
    bytes = new Semaphore(maxBytes);
    this.maxBytes = maxBytes;
  }

  /** Waits for room and adds an item; false once the taker has closed. */
  boolean put(Item item) throws InterruptedException {
    while (!bytes.tryAcquire(weight(item), CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (closed) {
        return false;
      }
    }
    while (!items.offer(item, CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (closed) {
        return false;
      }
    }
    return !closed;
  }

  /** Says that nothing more comes. */
  void end() throws InterruptedException {
    put(END);
  }

  /** The next item, waited for; null at the end. */
  Item take() throws InterruptedException {
    return ended ? null : opened(items.take());
  }

  /** The next item if it comes within the time; null if not, or at the end. */
  Item poll(long millis) throws InterruptedException {
    Item item = ended ? null : items.poll(millis, TimeUnit.MILLISECONDS);
    return item == null ? null : opened(item);
  }

  /** Makes the reader stop: its next {@link #put} is false. */
  void close() {
    closed = true;
  }

  private Item opened(Item item) {
    bytes.release(weight(item));
    ended = item == END;
    return ended ? null : item;
  }

  /** A line longer than the whole bound passes alone. */
  private int weight(Item item) {
    return Math.min(item.bytes(), maxBytes);
  }
}
