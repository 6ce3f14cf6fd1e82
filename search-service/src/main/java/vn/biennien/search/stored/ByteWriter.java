package vn.biennien.search.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Writes values one behind the other. Whole numbers take seven bits a byte, low ones first, so small ones take one byte; signed ones
 * are folded so that those near zero are small. {@link ByteReader} has for each method here one of the same name.
 */
final class ByteWriter {

  /** Of a string that may be told by something else: there is none. */
  static final int NONE = 0;
  /** It follows. */
  static final int OWN = 1;
  /** It is told by something else, and by what, is counted from here. */
  static final int TOLD = 2;

  /** Nanoseconds of the units that an instant's fraction of a second is told in: the first that it needs, by its place from one on. */
  static final int[] UNITS = {1_000_000_000, 1_000_000, 1_000, 1};
  static final int HUNDRED = 100;

  private byte[] bytes = new byte[8 * 1024];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void raw(byte[] values) {
    reserve(values.length);
    System.arraycopy(values, 0, bytes, size, values.length);
    size += values.length;
  }

  /** @param count of the lowest bytes of the value, the highest of them first */
  void fixed(long value, int count) {
    reserve(count);
    for (int i = count - 1; i >= 0; i--) {
      bytes[size++] = (byte) (value >>> (Byte.SIZE * i));
    }
  }

  /** A number that is rarely negative. */
  void number(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void signed(long value) {
    number(folded(value));
  }

  /** 0, -1, 1, -2 … as 0, 1, 2, 3 … */
  static long folded(long value) {
    return value << 1 ^ value >> 63;
  }

  /** @param value may be null */
  void string(String value) {
    if (value == null) {
      number(0);
      return;
    }
    byte[] utf8 = utf8(value);
    number(utf8.length + 1L);
    raw(utf8);
  }

  /** Half of a character has no UTF-8, and must not become a question mark unnoticed. */
  private static byte[] utf8(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (i + 1 == value.length() || !Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
          throw new IllegalArgumentException("half of a character at " + i);
        }
        i++;
      }
    }
    return value.getBytes(UTF_8);
  }

  /** A string that often is the beginning of another. Both may be null. */
  void beginning(String value, String whole) {
    told(value, value != null && whole != null && whole.startsWith(value) ? value.length() : -1);
  }

  /** A string that often is one of a list. It may be null. */
  void oneOf(String value, List<String> known) {
    told(value, value == null ? -1 : known.indexOf(value));
  }

  private void told(String value, int by) {
    if (by >= 0) {
      number(TOLD + (long) by);
    } else if (value == null) {
      number(NONE);
    } else {
      number(OWN);
      string(value);
    }
  }

  /** A constant of an enum by its place, or null. */
  void constant(Enum<?> value) {
    number(place(value));
  }

  /** 0 for none. */
  static long place(Enum<?> value) {
    return value == null ? 0 : value.ordinal() + 1L;
  }

  /** @param value may be null */
  void instant(Instant value) {
    if (value == null) {
      number(0);
      return;
    }
    int unit = 0;
    while (value.getNano() % UNITS[unit] != 0) {
      unit++;
    }
    number(unit + 1L);
    signed(value.getEpochSecond());
    if (unit > 0) {
      number(value.getNano() / UNITS[unit]);
    }
  }

  /** A share of one, mostly in hundredths. */
  void share(double value) {
    long hundredths = Math.round(value * HUNDRED);
    if (hundredths >= 0 && hundredths <= HUNDRED && same((double) hundredths / HUNDRED, value)) {
      number(hundredths + 1);
    } else {
      number(0);
      fixed(Double.doubleToRawLongBits(value), Long.BYTES);
    }
  }

  private static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
    }
  }
}
