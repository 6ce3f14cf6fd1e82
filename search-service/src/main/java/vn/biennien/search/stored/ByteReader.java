package vn.biennien.search.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link ByteWriter} wrote. Every method throws {@link UnreadableColumnException} for bytes that cannot be that. */
final class ByteReader {

  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where the next value begins. */
  int at() {
    return at;
  }

  private int skip(int count) {
    if (count < 0 || count > bytes.length - at) {
      throw new UnreadableColumnException("it ends at " + bytes.length + " in the middle of a value");
    }
    int from = at;
    at += count;
    return from;
  }

  byte[] raw(int count) {
    int from = skip(count);
    return Arrays.copyOfRange(bytes, from, at);
  }

  long fixed(int count) {
    int from = skip(count);
    long value = 0;
    for (int i = 0; i < count; i++) {
      value = value << Byte.SIZE | bytes[from + i] & 0xFF;
    }
    return value;
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[skip(1)];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new UnreadableColumnException("a number is too long at " + at);
  }

  long signed() {
    return unfolded(number());
  }

  static long unfolded(long folded) {
    return folded >>> 1 ^ -(folded & 1);
  }

  /** A number of values that follow. None takes less than a byte, so a wrong one cannot ask for more memory than there are bytes. */
  int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new UnreadableColumnException("a count is too high at " + at);
    }
    return (int) count;
  }

  /** A number that is an {@code int}. */
  static int narrow(long value) {
    if (value != (int) value) {
      throw new UnreadableColumnException("a number is too high: " + value);
    }
    return (int) value;
  }

  String string() {
    long length = number();
    if (length == 0) {
      return null;
    }
    int count = narrow(length - 1);
    return new String(bytes, skip(count), count, UTF_8);
  }

  String beginning(String whole) {
    int by = narrow(number());
    if (by < ByteWriter.TOLD) {
      return own(by);
    }
    if (whole == null || by - ByteWriter.TOLD > whole.length()) {
      throw new UnreadableColumnException("a string is the beginning of a shorter one");
    }
    return whole.substring(0, by - ByteWriter.TOLD);
  }

  String oneOf(List<String> known) {
    int by = narrow(number());
    if (by < ByteWriter.TOLD) {
      return own(by);
    }
    if (by - ByteWriter.TOLD >= known.size()) {
      throw new UnreadableColumnException("a string is one that is not there");
    }
    return known.get(by - ByteWriter.TOLD);
  }

  private String own(int by) {
    return switch (by) {
      case ByteWriter.NONE -> null;
      case ByteWriter.OWN -> string();
      default -> throw new UnreadableColumnException("no string at " + at);
    };
  }

  <T> T constant(T[] constants) {
    return constant(constants, number());
  }

  static <T> T constant(T[] constants, long place) {
    if (place < 0 || place > constants.length) {
      throw new UnreadableColumnException("a constant that is not known here: " + place);
    }
    return place == 0 ? null : constants[(int) place - 1];
  }

  Instant instant() {
    long unit = number();
    if (unit == 0) {
      return null;
    }
    if (unit < 0 || unit > ByteWriter.UNITS.length) {
      throw new UnreadableColumnException("no instant at " + at);
    }
    long second = signed();
    try {
      return Instant.ofEpochSecond(second, unit == 1 ? 0 : number() * ByteWriter.UNITS[(int) unit - 1]);
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnreadableColumnException("no instant at " + at, e);
    }
  }

  double share() {
    long hundredths = number();
    return hundredths == 0 ? Double.longBitsToDouble(fixed(Long.BYTES)) : (hundredths - 1) / (double) ByteWriter.HUNDRED;
  }
}
