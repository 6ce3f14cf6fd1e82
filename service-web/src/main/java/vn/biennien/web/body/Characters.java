package vn.biennien.web.body;

/** Which characters a field may hold. */
public final class Characters {

  private Characters() {
  }

  /** What is wrong with running text, or null: lone surrogates, and control characters other than line and page breaks. */
  public static String wrongInText(String value) {
    return wrong(value, true);
  }

  /** What is wrong with a name or an address, or null: lone surrogates, and all control characters. */
  public static String wrongInName(String value) {
    return wrong(value, false);
  }

  /** How many bytes well-formed text has as UTF-8. */
  public static int utf8Length(String value) {
    int bytes = value.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        // Each half of a surrogate pair counts for two of its four bytes.
        bytes += c >= 0x800 && !Character.isSurrogate(c) ? 2 : 1;
      }
    }
    return bytes;
  }

  private static String wrong(String value, boolean breaks) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && !(breaks && (c == '\t' || c == '\n' || c == '\r' || c == '\f')) || c == 0x7F) {
        return String.format("must not hold the control character U+%04X (character %d)", (int) c, i + 1);
      }
      if (Character.isSurrogate(c)) {
        boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length()
            && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          return String.format("must not hold half of a surrogate pair, U+%04X (character %d)", (int) c, i + 1);
        }
        i++;
      }
    }
    return null;
  }
}
