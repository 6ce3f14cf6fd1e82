package vn.biennien.enrichment.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.biennien.contracts.ArticleKind;
import vn.biennien.contracts.Block;
import vn.biennien.enrichment.text.Tokenizer;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * What a story's text has in common with another's: MinHash (Broder 1997) over runs of four syllables, cut
 * into bands. One hash a run: one-permutation hashing, empty bins filled by rotation (Shrivastava and Li,
 * ICML 2014). Case, punctuation and the place of tone marks do not count. Figures are in
 * {@code docs/decisions/0007-near-duplicates.md}.
 */
public final class Fingerprint {

  /** Bands of a fingerprint. */
  public static final int BANDS = 12;
  /** Bands that two copies of one story share at least. */
  public static final int SHARED = 2;

  private static final int ROWS = 2;
  private static final int BINS = BANDS * ROWS;
  private static final int RUN = 4;
  /** Fewer runs say too little: two short notices would be called copies by chance. */
  private static final int FEWEST = 24;
  /** Syllables read of a story: the rest of a very long page tells no more. */
  private static final int LONGEST = 50_000;
  /** Odd, so that a value taken from another bin differs from that bin's own. */
  private static final long ROTATION = 0x632be59bd9b4e019L;

  private Fingerprint() {
  }

  /**
   * The bands of a story's paragraphs; title, captions and credits differ between copies. A listing has none.
   *
   * @param tokens of the content's text
   */
  public static List<String> of(Content content, Tokens tokens) {
    if (content.kind() == ArticleKind.LISTING) {
      return List.of();
    }
    Runs runs = new Runs();
    for (Block block : content.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        runs.add(tokens, tokens.tokenAt(block.start()), tokens.tokenAt(block.end()));
      }
    }
    return bands(runs.minima());
  }

  /**
   * Twelve strings of at most ten letters and digits; none for a text of fewer than 27 syllables.
   *
   * @param text in NFC
   */
  public static List<String> of(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    Runs runs = new Runs();
    runs.add(tokens, 0, tokens.size());
    return bands(runs.minima());
  }

  private static List<String> bands(long[] minima) {
    List<String> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS && minima.length > 0; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = Words.mix(hash * 31 + minima[band * ROWS + row]);
      }
      bands.add(Character.toString('a' + band) + Long.toString(hash >>> 20, Character.MAX_RADIX));
    }
    return bands;
  }

  /** Runs of syllables, and the smallest hash of them in each bin. */
  private static final class Runs {

    private final long[] minima = new long[BINS];
    private final long[] last = new long[RUN];
    private int words;

    Runs() {
      Arrays.fill(minima, Long.MAX_VALUE);
    }

    void add(Tokens tokens, int first, int end) {
      for (int i = first; i < end && words < LONGEST; i++) {
        if (!tokens.is(i, Tokens.PUNCTUATION)) {
          last[words++ % RUN] = tokens.word(i);
          if (words >= RUN) {
            addRun();
          }
        }
      }
    }

    private void addRun() {
      long run = 0;
      for (int j = 0; j < RUN; j++) {
        run = run * 0x9e3779b97f4a7c15L + last[(words + j) % RUN];
      }
      long hash = Words.mix(run) >>> 1;
      int bin = (int) (hash % BINS);
      minima[bin] = Math.min(minima[bin], hash / BINS);
    }

    /** Nothing for a text that is too short. */
    long[] minima() {
      return words - RUN + 1 < FEWEST ? new long[0] : filled(minima);
    }
  }

  /** An empty bin takes the value of the next full one, changed by how far that is. */
  private static long[] filled(long[] minima) {
    long[] filled = new long[BINS];
    for (int i = 0; i < BINS; i++) {
      int from = i;
      while (minima[from % BINS] == Long.MAX_VALUE) {
        from++;
      }
      filled[i] = minima[from % BINS] + (from - i) * ROTATION;
    }
    return filled;
  }
}
