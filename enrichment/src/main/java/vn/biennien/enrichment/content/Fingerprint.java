package vn.biennien.enrichment.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.biennien.contracts.Block;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * What a story's text has in common with another's: MinHash (Broder 1997) over runs of four syllables, cut
 * into bands that copies of one story share. One hash a run: one-permutation hashing with rotation
 * (Shrivastava and Li 2014). Case, punctuation and the place of tone marks do not count.
 */
public final class Fingerprint {

  /** Bands of a fingerprint. */
  public static final int BANDS = 12;
  static final int ROWS = 2;
  private static final int SIZE = BANDS * ROWS;
  private static final int SHINGLE = 4;
  /** Fewer runs say too little: two short notices would be called copies by chance. */
  private static final int FEWEST = 24;
  /** Syllables read of a story: the rest of a very long page tells no more. */
  private static final int LONGEST = 50_000;

  private final long[] minima;

  private Fingerprint(long[] minima) {
    this.minima = minima;
  }

  /** The fingerprint of a story's paragraphs; title, captions and credits differ between copies. */
  public static Fingerprint of(Content content) {
    StringBuilder story = new StringBuilder(content.text().length());
    for (Block block : content.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        story.append(content.text(), block.start(), block.end()).append('\n');
      }
    }
    return of(story.toString());
  }

  /** @param text in NFC */
  public static Fingerprint of(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    long[] minima = new long[SIZE];
    Arrays.fill(minima, Long.MAX_VALUE);
    long[] last = new long[SHINGLE];
    int words = 0;
    for (int i = 0; i < tokens.size() && words < LONGEST; i++) {
      if (tokens.is(i, Tokens.PUNCTUATION)) {
        continue;
      }
      last[words++ % SHINGLE] = tokens.word(i);
      if (words >= SHINGLE) {
        long run = 0;
        for (int j = 0; j < SHINGLE; j++) {
          run = run * 0x9e3779b97f4a7c15L + last[(words + j) % SHINGLE];
        }
        long hash = Words.mix(run) >>> 1;
        int bin = (int) (hash % SIZE);
        minima[bin] = Math.min(minima[bin], hash / SIZE);
      }
    }
    return new Fingerprint(words - SHINGLE + 1 < FEWEST ? new long[0] : filled(minima));
  }

  /** Empty bins take the value of the next full one, as the same text always would. */
  private static long[] filled(long[] minima) {
    long[] filled = minima.clone();
    for (int i = 0; i < SIZE; i++) {
      int from = i;
      while (minima[from % SIZE] == Long.MAX_VALUE) {
        from++;
      }
      filled[i] = minima[from % SIZE] + (long) (from - i) * 0x632be59bd9b4e019L;
    }
    return filled;
  }

  /**
   * Twelve short strings, none for a text of fewer than 27 syllables. Two stories that share one are
   * candidates; {@link #similarity} of two that share several is high.
   */
  public List<String> bands() {
    if (minima.length == 0) {
      return List.of();
    }
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Words.mix(hash * 31 + minima[band * ROWS + row]);
      }
      bands.add(Character.toString('a' + band) + Long.toString(hash >>> 24, Character.MAX_RADIX));
    }
    return bands;
  }

  /** The estimated part of runs that two texts share, 0 to 1 (Jaccard). */
  public double similarity(Fingerprint other) {
    if (minima.length == 0 || other.minima.length == 0) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) same / SIZE;
  }
}
