package vn.biennien.ingest.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines; never holds more than one line and one buffer, however long a line is. */
final class LineReader {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int limit;
  private long number;

  LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line without its end ({@code \n} or {@code \r\n}); null at the end of the stream. A line over the limit is
   * read to its end and comes without its bytes.
   *
   * @throws IOException if the stream breaks off
   */
  Line next() throws IOException {
    ByteArrayOutputStream begun = null;
    boolean tooLong = false;
    number++;
    while (fill()) {
      int end = indexOfLineFeed();
      int stop = end < 0 ? limit : end;
      int length = stop - position;
      int before = begun == null ? 0 : begun.size();
      tooLong |= before + length > maxBytes;
      if (end >= 0 && begun == null) {
        byte[] bytes = tooLong ? null : Arrays.copyOfRange(buffer, position, stop);
        position = end + 1;
        return line(bytes);
      }
      begun = begun == null ? new ByteArrayOutputStream(2 * BUFFER_BYTES) : begun;
      if (tooLong) {
        begun.reset();
      } else {
        begun.write(buffer, position, length);
      }
      position = end < 0 ? limit : end + 1;
      if (end >= 0) {
        return line(tooLong ? null : begun.toByteArray());
      }
    }
    return begun == null ? null : line(tooLong ? null : begun.toByteArray());
  }

  private Line line(byte[] bytes) {
    boolean carriageReturn = bytes != null && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return new Line(number, carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
  }

  private boolean fill() throws IOException {
    while (position == limit) {
      position = 0;
      limit = 0;
      int n = in.read(buffer);
      if (n < 0) {
        return false;
      }
      limit = n;
    }
    return true;
  }

  private int indexOfLineFeed() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /**
   * @param number from 1
   * @param bytes  null for a line over the limit
   */
  record Line(long number, byte[] bytes) {

    boolean tooLong() {
      return bytes == null;
    }

    boolean isBlank() {
      if (tooLong()) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t') {
          return false;
        }
      }
      return true;
    }
  }
}
