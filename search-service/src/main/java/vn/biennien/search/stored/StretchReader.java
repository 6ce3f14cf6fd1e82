package vn.biennien.search.stored;

/** Reads what {@link StretchWriter} wrote, one method for each of its methods. The stretch just read is told by the fields. */
final class StretchReader {

  private final ByteReader from;
  private final String text;
  private int start;
  private int end;

  StretchReader(ByteReader from, String text) {
    this.from = from;
    this.text = text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** @return what is written there */
  String read() {
    begin(from.signed());
    return length();
  }

  /** @return what the text says there */
  String readStart(int length) {
    begin(from.signed());
    end = ByteReader.narrow((long) start + length);
    return said();
  }

  /** @return what is written there */
  String readMostly(String expected) {
    long distance = from.number();
    begin(ByteReader.unfolded(distance >>> 1));
    if ((distance & 1) == 1) {
      return length();
    }
    if (expected == null) {
      throw new UnreadableColumnException("a stretch says a name that is not there");
    }
    end = ByteReader.narrow((long) start + expected.length());
    return expected;
  }

  void skipTo(int at) {
    end = at;
  }

  private void begin(long distance) {
    start = ByteReader.narrow(end + distance);
  }

  private String length() {
    long length = from.number();
    end = ByteReader.narrow(start + ByteReader.unfolded(length >>> 1));
    return (length & 1) == 1 ? from.string() : said();
  }

  private String said() {
    if (text == null || start < 0 || start > end || end > text.length()) {
      throw new UnreadableColumnException("a stretch is outside of the text: " + start + " to " + end);
    }
    return text.substring(start, end);
  }
}
