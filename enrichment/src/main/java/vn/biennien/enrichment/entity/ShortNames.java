package vn.biennien.enrichment.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.biennien.contracts.EntityType;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokens;

/**
 * Second mentions of people by the last part of their name, where the model passed them over, or took one that begins a sentence for a place:
 * "Rafael Nadal … Nadal". A Vietnamese given name is a word of the language as well, so only names that cannot be one count.
 */
final class ShortNames {

  private static final int SHORTEST = 4;
  /** The longest Vietnamese syllable, as in "nghiêng". */
  private static final int LONGEST_SYLLABLE = 7;

  private ShortNames() {
  }

  /** The spans, in order, with the short names added and put right. */
  static List<Span> add(Columns c, List<Span> spans) {
    WordSet names = new WordSet();
    for (Span span : spans) {
      if (span.type() == EntityType.PERSON && span.end() - span.first() > 1 && isForeign(c, span.end() - 1)) {
        names.add(c.tokens.word(span.end() - 1));
      }
    }
    List<Span> all = new ArrayList<>(spans.size() + 4);
    boolean[] taken = new boolean[c.shape.length];
    for (Span span : spans) {
      boolean mistaken = span.type() == EntityType.LOCATION && span.end() - span.first() == 1
          && c.tokens.is(span.first(), Tokens.SENTENCE_START) && isMention(c, names, span.first());
      all.add(mistaken ? new Span(EntityType.PERSON, span.first(), span.end()) : span);
      Arrays.fill(taken, span.first(), span.end(), true);
    }
    int known = all.size();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i] && isMention(c, names, i)) {
        all.add(new Span(EntityType.PERSON, i, i + 1));
      }
    }
    if (all.size() > known) {
      all.sort(Comparator.comparingInt(Span::first));
    }
    return all;
  }

  /** A name that stands alone; what the gazetteer knows is more likely a place. */
  private static boolean isMention(Columns c, WordSet names, int i) {
    return c.isCapital(i) && c.runEnd[i] - c.runStart[i] == 1 && c.gazetteer[i] == 0 && names.has(c.tokens.word(i));
  }

  /** Whether a word is written as no Vietnamese syllable is. */
  private static boolean isForeign(Columns c, int i) {
    Tokens t = c.tokens;
    int length = t.end(i) - t.start(i);
    if (length < SHORTEST || !c.isCapital(i) || t.is(i, Tokens.HAS_DIGIT)) {
      return false;
    }
    if (length > LONGEST_SYLLABLE) {
      return true;
    }
    int vowels = 0;
    boolean inVowels = false;
    for (int j = t.start(i); j < t.end(i); j++) {
      char letter = Letters.base(t.text().charAt(j));
      if (letter == 'f' || letter == 'j' || letter == 'w' || letter == 'z') {
        return true;
      }
      boolean vowel = "aeiouy".indexOf(letter) >= 0;
      vowels += vowel && !inVowels ? 1 : 0;
      inVowels = vowel;
    }
    char last = Letters.base(t.text().charAt(t.end(i) - 1));
    return vowels > 1 || "bdklqrsvx".indexOf(last) >= 0;
  }
}
