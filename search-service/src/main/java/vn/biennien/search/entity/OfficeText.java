package vn.biennien.search.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.biennien.enrichment.text.Letters;

/**
 * An office as written, to be compared with others: case and the place of the tone mark do not matter, and an abbreviation
 * of initials is the same as its words, "UBND tỉnh" as "Uỷ ban nhân dân tỉnh", "Sở NN&PTNT" as "Sở Nông nghiệp và Phát triển nông thôn".
 *
 * @param words as written, in NFC
 */
record OfficeText(List<String> words) {

  /** The shortest abbreviation: one capital letter is the beginning of any word. */
  private static final int SHORTEST = 2;

  OfficeText {
    words = List.copyOf(words);
  }

  static OfficeText of(String text) {
    return new OfficeText(List.of(Normalizer.normalize(text, Normalizer.Form.NFC).strip().split("[\\s,]+")));
  }

  /** Whether both are spellings of one. */
  boolean same(OfficeText other) {
    return same(words, other.words);
  }

  /** Each word is looked at once, so that no text is slow to compare. */
  private static boolean same(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    if (Letters.comparable(one.get(0)).equals(Letters.comparable(other.get(0)))) {
      return same(rest(one, 1), rest(other, 1));
    }
    int initials = initials(one.get(0), other);
    if (initials > 0) {
      return same(rest(one, 1), rest(other, initials));
    }
    initials = initials(other.get(0), one);
    return initials > 0 && same(rest(one, initials), rest(other, 1));
  }

  /** How many of the words the abbreviation stands for, 0 if it is none of them. */
  private static int initials(String abbreviation, List<String> words) {
    String letters = abbreviation.replace(".", "");
    if (letters.length() < SHORTEST || letters.length() > words.size() || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
      return 0;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (!begins(words.get(i), letters.charAt(i))) {
        return 0;
      }
    }
    return letters.length();
  }

  private static boolean begins(String word, char initial) {
    return initial == '&' ? word.equalsIgnoreCase("và")
        // Đ is a letter of its own, Ủ is U with marks.
        : Letters.base(word.charAt(0)) == Letters.base(initial) && isBarred(word.charAt(0)) == isBarred(initial);
  }

  private static boolean isBarred(char letter) {
    return letter == 'đ' || letter == 'Đ';
  }

  private static List<String> rest(List<String> words, int from) {
    return words.subList(from, words.size());
  }
}
