package vn.biennien.enrichment.text;

/** Cuts texts that may be too long. */
public final class Beginning {

  private Beginning() {
  }

  /**
   * The beginning of a text, never with half of a character at its end.
   *
   * @param text  may be null, then the beginning is, too
   * @param units how long it may be, in UTF-16 units, at least 1
   */
  public static String of(String text, int units) {
    if (text == null || text.length() <= units) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units);
  }
}
