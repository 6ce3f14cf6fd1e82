package vn.biennien.search.stored;

/**
 * Writes stretches of a text, each as its distance from the end of the one before and its length: small numbers. What is written at a
 * stretch is only kept where it is not what the text has there.
 */
final class StretchWriter {

  private final ByteWriter to;
  private final String text;
  private int last;

  /** @param text may be null: it tells nothing then */
  StretchWriter(ByteWriter to, String text) {
    this.to = to;
    this.text = text;
  }

  /** Whether the text says this there. */
  boolean says(String wording, int start, int end) {
    return text != null && wording != null && start >= 0 && start <= end && end <= text.length() && wording.length() == end - start
        && text.startsWith(wording, start);
  }

  /** A stretch with what is written there. */
  void write(int start, int end, String wording) {
    to.signed(distance(start));
    length(start, end, wording);
  }

  /** A stretch that is known to say a string. */
  void writeStart(int start, int length) {
    to.signed(distance(start));
    last = start + length;
  }

  /** A stretch that mostly says a string, which is known otherwise. */
  void writeMostly(String expected, int start, int end, String wording) {
    boolean other = expected == null || !expected.equals(wording) || !says(expected, start, end);
    to.number(ByteWriter.folded(distance(start)) << 1 | (other ? 1 : 0));
    if (other) {
      length(start, end, wording);
    } else {
      last = end;
    }
  }

  /** The next distance is from here. */
  void skipTo(int end) {
    last = end;
  }

  private void length(int start, int end, String wording) {
    boolean said = says(wording, start, end);
    to.number(ByteWriter.folded((long) end - start) << 1 | (said ? 0 : 1));
    if (!said) {
      to.string(wording);
    }
    last = end;
  }

  private long distance(int start) {
    return (long) start - last;
  }
}
