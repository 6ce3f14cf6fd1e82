package vn.biennien.enrichment.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import vn.biennien.enrichment.text.Letters;

/**
 * Text whose bytes were read in the wrong encoding. UTF-8 read as Latin-1 or Windows-1252 is put right, for
 * that is certain and loses nothing; the old Vietnamese encodings (TCVN3, VNI, Windows-1258) are only
 * recognised.
 */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  /** Windows-1252 as bytes 0x80 to 0x9f; where it has no letter, the C1 control of the same number. */
  private static final String HIGH = WINDOWS.decode(ByteBuffer.wrap(bytes(0x80, 0x20))).toString();
  /** Letters that UTF-8's first bytes for Vietnamese turn into: Ã Ä Æ á â Â. */
  private static final String FIRST = "\u00c3\u00c4\u00c6\u00e1\u00e2\u00c2";
  /** Signs that stand within words only where TCVN3 was read as Latin-1. */
  private static final String TCVN3 = "\u00b5\u00b8\u00b6\u00b7\u00b9\u00a8\u00be\u00bb\u00bd\u00bc\u00a9\u00ae\u00ab\u00ac\u00f7\u00d7\u00d6\u00a7\u00a5";
  /** Vowels with which VNI writes the mark of the vowel before. */
  private static final String VNI = "\u00e4\u00f8\u00f9\u00fb\u00f5\u00ef\u00e5\u00eb\u00fc";
  /** Windows-1258's combining marks and its đ, read as Windows-1252. */
  private static final String CP1258 = "\u00cc\u00ec\u00d2\u00f2\u00de\u00f0";

  private Mojibake() {
  }

  /** Undoes UTF-8 read as Windows-1252 or Latin-1; a text that is none of it comes back as it is. */
  static String repair(String text) {
    if (!looksDoubleEncoded(text)) {
      return text;
    }
    String whole = decode(text);
    if (whole != null) {
      return looksDoubleEncoded(whole) ? repairOnce(whole) : whole;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int start = 0; start <= text.length();) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      out.append(looksDoubleEncoded(line) ? repairOnce(line) : line);
      if (end < text.length()) {
        out.append('\n');
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static String repairOnce(String text) {
    String decoded = decode(text);
    return decoded == null ? text : decoded;
  }

  /** Whether wrong letters are left in the text: at least one word in fifty, and at least three. */
  static boolean isIn(String text) {
    int words = 0;
    int odd = 0;
    boolean inWord = false;
    boolean wasOdd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ';
      if (!space && !inWord) {
        words++;
        wasOdd = false;
      }
      if (!space && !wasOdd && isOdd(text, i, c)) {
        odd++;
        wasOdd = true;
      }
      inWord = !space;
    }
    return odd >= 3 && odd * 50L >= words;
  }

  private static boolean isOdd(String text, int i, char c) {
    if (c == '\ufffd') {
      return true;
    }
    if (c < 0x80 || i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    if (FIRST.indexOf(before) >= 0 && toByte(c) >= 0x80 && toByte(c) < 0xc0 && c != ' ') {
      return true;
    }
    if (before >= 0x80 || !Letters.isLetter(before)) {
      return false;
    }
    return TCVN3.indexOf(c) >= 0
        || VNI.indexOf(c) >= 0 && "aeouyAEOUY".indexOf(before) >= 0 && !isGerman(c, before)
        || CP1258.indexOf(c) >= 0 && "aeiouyAEIOUY".indexOf(before) >= 0;
  }

  private static boolean isGerman(char c, char before) {
    return c == '\u00fc' && before != 'u' || c == '\u00eb';
  }

  private static boolean looksDoubleEncoded(String text) {
    int seen = 0;
    for (int i = 0; i + 1 < text.length() && seen < 2; i++) {
      char c = text.charAt(i);
      if (c >= 0xc2 && c <= 0xf4) {
        int next = toByte(text.charAt(i + 1));
        seen += next >= 0x80 && next < 0xc0 ? 1 : 0;
      }
    }
    return seen >= 2;
  }

  /** The text's bytes in Windows-1252, read as UTF-8, or null where they are not. */
  private static String decode(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = toByte(text.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return decoded.toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  /** The byte of a character in Windows-1252, or its number up to 0xff, else -1. */
  private static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    int high = HIGH.indexOf(c);
    return high < 0 || c == '\ufffd' ? -1 : 0x80 + high;
  }

  private static byte[] bytes(int from, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (from + i);
    }
    return bytes;
  }
}
