package vn.biennien.search.stored;

import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a fingerprint: a letter, {@code a} for the first, and a number to the base of 36. In that form each takes six bytes,
 * which is what they cannot be compressed below; others are strings.
 */
final class BandColumn {

  private static final int BYTES = 6;
  private static final int LETTERS = 26;
  private static final int STRINGS = 0;
  private static final int NUMBERS = 1;

  private BandColumn() {
  }

  static void write(ByteWriter to, List<String> bands) {
    boolean numbers = bands.size() <= LETTERS;
    for (int i = 0; i < bands.size() && numbers; i++) {
      numbers = number(bands.get(i), i) >= 0;
    }
    to.number(bands.size());
    to.number(numbers ? NUMBERS : STRINGS);
    for (int i = 0; i < bands.size(); i++) {
      if (numbers) {
        to.fixed(number(bands.get(i), i), BYTES);
      } else {
        to.string(bands.get(i));
      }
    }
  }

  /** -1 for a string that its number would not give back. */
  private static long number(String band, int place) {
    try {
      long number = Long.parseLong(band, Math.min(1, band.length()), band.length(), Character.MAX_RADIX);
      return number >>> (Byte.SIZE * BYTES) == 0 && band(number, place).equals(band) ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String band(long number, int place) {
    return (char) ('a' + place) + Long.toString(number, Character.MAX_RADIX);
  }

  static List<String> read(ByteReader from) {
    int count = from.count();
    boolean numbers = from.number() == NUMBERS;
    List<String> bands = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      bands.add(numbers ? band(from.fixed(BYTES), i) : from.string());
    }
    return bands;
  }
}
