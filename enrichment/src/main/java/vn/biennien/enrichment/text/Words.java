package vn.biennien.enrichment.text;

/**
 * Words as 64-bit numbers: hashes of {@link Letters#comparable(CharSequence)}, so that looking a word up
 * makes no string. FNV-1a over UTF-16 units with a final mix (the finisher of MurmurHash3); at 64 bits two
 * of a million words meet with a chance of less than one in ten million.
 */
public final class Words {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Words() {
  }

  /** The hash of one word. */
  public static long hash(CharSequence word) {
    String comparable = Letters.comparable(word);
    long h = OFFSET;
    for (int i = 0; i < comparable.length(); i++) {
      h = (h ^ comparable.charAt(i)) * PRIME;
    }
    return mix(h);
  }

  static long hash(char[] comparable, int length) {
    long h = OFFSET;
    for (int i = 0; i < length; i++) {
      h = (h ^ comparable[i]) * PRIME;
    }
    return mix(h);
  }

  /** Spreads the bits of a number; never 0, which stands for "no word". */
  public static long mix(long h) {
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h == 0 ? 1 : h;
  }
}
