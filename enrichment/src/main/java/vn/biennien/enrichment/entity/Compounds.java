package vn.biennien.enrichment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/** Words of two syllables, which no name begins or ends within: "Xúc tiến Đầu tư". Immutable after loading. */
final class Compounds {

  private final WordSet pairs = new WordSet();

  private Compounds() {
  }

  /** The words of this jar. */
  static Compounds load() {
    Compounds compounds = new Compounds();
    try (InputStream in = Compounds.class.getResourceAsStream("compounds.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
          .forEach(word -> compounds.pairs.add(pair(Words.hash(word[0]), Words.hash(word[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compounds;
  }

  private static long pair(long first, long second) {
    return Words.mix(first * 31 + second);
  }

  /** Whether a stretch ends between the syllables of a word, the second of them in small letters. */
  boolean isCut(Columns c, int first, int end) {
    return end < c.shape.length && c.shape[end] == Columns.LOWER && !c.tokens.is(end, Tokens.LINE_START) && word(c.tokens, end)
        && (end - 2 < first || !word(c.tokens, end - 1));
  }

  /** Whether a stretch is such a word, written as common nouns are that begin a sentence: "Chính quyền". */
  boolean isCommon(Columns c, int first, int end) {
    return end - first == 2 && c.shape[first + 1] == Columns.LOWER && word(c.tokens, first + 1);
  }

  /** Whether a token is the second syllable of a word. */
  private boolean word(Tokens tokens, int second) {
    return pairs.has(pair(tokens.word(second - 1), tokens.word(second)));
  }
}
