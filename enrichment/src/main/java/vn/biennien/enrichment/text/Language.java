package vn.biennien.enrichment.text;

import java.util.Arrays;

/**
 * The language of a text, told by its letters and its commonest words. Made for what news scrapers bring to
 * a Vietnamese system; any other language is {@link #OTHER}.
 */
public enum Language {
  VIETNAMESE("vi"),
  /** Vietnamese typed without its marks. */
  VIETNAMESE_WITHOUT_DIACRITICS("vi"),
  CHINESE("zh"),
  ENGLISH("en"),
  LAO("lo"),
  KHMER("km"),
  THAI("th"),
  /** Another language, or too few letters to tell. */
  OTHER("und");

  /** UTF-16 units that are looked at: enough to be sure, and long pages cost no more. */
  private static final int SAMPLE = 8_000;
  /** The part of words with a letter only Vietnamese has; in Vietnamese prose it is above one half. */
  private static final double MARKED = 0.12;
  /** The part of words that are among the commonest; in prose it is above one in five. */
  private static final double COMMON = 0.08;

  /** Letters of the longest of the commonest words. */
  private static final int LONGEST_COMMON = 6;
  private static final long[] ENGLISH_WORDS = packed("the of and to in is that for on with was were said by at from as it "
      + "has have an be are this will");
  private static final long[] VIETNAMESE_WORDS = packed("va cua cac trong duoc nguoi khong cho mot nhung voi tai den ngay "
      + "nam tinh co da nay khi theo ong dong viet nhan hai ve ra sau thanh pho nha nuoc truong hoi cong phat");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  private static long[] packed(String words) {
    return Arrays.stream(words.split(" ")).mapToLong(w -> packed(w, 0, w.length())).sorted().toArray();
  }

  /** A short word as a number: a byte for each letter, small and without its mark. */
  private static long packed(CharSequence text, int start, int end) {
    long word = 0;
    for (int i = start; i < end; i++) {
      char letter = Letters.base(text.charAt(i));
      word = word << 8 | (letter < 0x80 ? letter : 0xff);
    }
    return word;
  }

  /** The language tag of BCP 47. */
  public String tag() {
    return tag;
  }

  /** Whether Vietnamese rules apply. */
  public boolean isVietnamese() {
    return this == VIETNAMESE || this == VIETNAMESE_WITHOUT_DIACRITICS;
  }

  /** Tells the language of a text in NFC from its first 8,000 UTF-16 units. */
  public static Language of(CharSequence text) {
    int n = Math.min(SAMPLE, text.length());
    int[] scripts = new int[Script.values().length];
    Counts counts = new Counts();
    int start = 0;
    for (int i = 0; i <= n; i++) {
      char c = i < n ? text.charAt(i) : ' ';
      Script script = Script.of(c);
      if (script != null) {
        scripts[script.ordinal()]++;
      }
      if (script != Script.LATIN) {
        counts.add(text, start, i);
        start = i + 1;
      }
    }
    // A Han character is a word, as four Latin letters are.
    int latin = scripts[Script.LATIN.ordinal()] / 4;
    Script most = Script.LATIN;
    int largest = latin;
    for (Script script : Script.values()) {
      int weight = script == Script.LATIN ? latin : script == Script.HAN || script == Script.KANA
          ? scripts[script.ordinal()] : scripts[script.ordinal()] / 4;
      if (weight > largest) {
        most = script;
        largest = weight;
      }
    }
    return switch (most) {
      case LATIN -> counts.language();
      case HAN -> scripts[Script.KANA.ordinal()] * 5 > scripts[Script.HAN.ordinal()] ? OTHER : CHINESE;
      case LAO -> LAO;
      case KHMER -> KHMER;
      case THAI -> THAI;
      default -> OTHER;
    };
  }

  private enum Script {
    LATIN, HAN, KANA, LAO, KHMER, THAI, ELSE;

    static Script of(char c) {
      if (c < 0x250 || c >= 0x1e00 && c < 0x1f00) {
        return Letters.isLetter(c) ? LATIN : null;
      }
      if (c >= 0x300 && c < 0x370) {
        return LATIN;
      }
      if (c >= 0x3400 && c <= 0x9fff) {
        return HAN;
      }
      if (c >= 0x3040 && c < 0x3100) {
        return KANA;
      }
      if (c >= 0xe00 && c < 0xf00) {
        return c < 0xe80 ? THAI : LAO;
      }
      if (c >= 0x1780 && c < 0x1800) {
        return KHMER;
      }
      return Character.isLetter(c) ? ELSE : null;
    }
  }

  /** Words in Latin letters. */
  private static final class Counts {
    private int words;
    private int marked;
    private int english;
    private int vietnamese;
    private int foreign;

    void add(CharSequence text, int start, int end) {
      if (end <= start || end - start > 20) {
        return;
      }
      words++;
      boolean own = false;
      boolean ascii = true;
      for (int i = start; i < end; i++) {
        own |= isVietnamese(Letters.lower(text.charAt(i)));
        ascii &= text.charAt(i) < 0x80;
      }
      marked += own ? 1 : 0;
      foreign += !own && !ascii ? 1 : 0;
      if (!own && end - start <= LONGEST_COMMON) {
        long word = packed(text, start, end);
        english += Arrays.binarySearch(ENGLISH_WORDS, word) >= 0 ? 1 : 0;
        vietnamese += Arrays.binarySearch(VIETNAMESE_WORDS, word) >= 0 ? 1 : 0;
      }
    }

    Language language() {
      if (words == 0) {
        return OTHER;
      }
      if (marked >= words * MARKED) {
        return VIETNAMESE;
      }
      if (english >= vietnamese && english >= words * COMMON) {
        return ENGLISH;
      }
      // Marks of other languages show that marks were not left out.
      return vietnamese >= words * COMMON && words >= 4 && foreign <= words * COMMON / 2 ? VIETNAMESE_WITHOUT_DIACRITICS : OTHER;
    }

    /** Letters of Vietnamese that its neighbours' spellings and French do not have. */
    private static boolean isVietnamese(char c) {
      return c >= '\u1ea0' && c <= '\u1ef9' || c == 'đ' || c == 'ă' || c == 'ơ' || c == 'ư' || c == 'ĩ' || c == 'ũ';
    }
  }
}
