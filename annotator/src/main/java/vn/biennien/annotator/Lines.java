package vn.biennien.annotator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes from a stream, bounded: of a line that is too long only its number is kept. */
final class Lines {

  /** The longest line: a page of 5 MB with every character escaped. */
  static final int LONGEST = 32 * 1024 * 1024;

  private final InputStream in;
  private long number;

  Lines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * @param number from 1
   * @param bytes  without the line's end; null if it was too long
   */
  record Line(long number, byte[] bytes) {
  }

  /** The next line, or null at the end. */
  Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    boolean any = false;
    boolean tooLong = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      any = true;
      if (b == '\n') {
        break;
      }
      if (bytes.size() < LONGEST) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    if (!any) {
      return null;
    }
    return new Line(++number, tooLong ? null : bytes.toByteArray());
  }
}
