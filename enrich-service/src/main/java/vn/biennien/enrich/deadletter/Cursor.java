package vn.biennien.enrich.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import vn.biennien.kafka.deadletter.DeadLetter;
import vn.biennien.kafka.deadletter.DeadLetterDesk.Order;

/** The place of a letter in the list: it stays where it is, whatever comes or is sent again in the meantime. */
record Cursor(Instant time, int partition, long offset) {

  private static final Comparator<Cursor> OLDEST_FIRST =
      Comparator.comparing(Cursor::time).thenComparing(Cursor::partition).thenComparing(Cursor::offset);

  static Cursor of(DeadLetter letter) {
    return new Cursor(letter.time(), letter.partition(), letter.offset());
  }

  /** @throws IllegalArgumentException if the text is no cursor, with a message for the client */
  static Cursor parse(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
      if (parts.length == 3) {
        return new Cursor(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // The message is the same.
    }
    throw new IllegalArgumentException("is none that this service gave; take it as it stands in the field next");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((time + " " + partition + " " + offset).getBytes(UTF_8));
  }

  boolean comesBefore(DeadLetter letter, Order order) {
    int place = OLDEST_FIRST.compare(this, of(letter));
    return order == Order.OLDEST ? place < 0 : place > 0;
  }
}
