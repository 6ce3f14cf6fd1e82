package vn.biennien.enrichment.entity;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The sequence of labels of the highest sum (Viterbi 1967). A name's inside is reached from its own beginning only;
 * all else follows O or the end of a name, and of those, most are so far behind the best that nothing they could be
 * followed by makes up for it: they are passed over, which changes no result.
 */
final class Viterbi {

  private static final int FORBIDDEN = Integer.MIN_VALUE / 4;

  private final int size;
  private final int[][] transitions;
  /** Labels of what is outside of a name or ends one: what may stand before all {@link #firsts}. */
  private final int[] lasts;
  /** Labels of what is outside of a name or begins one. */
  private final int[] firsts;
  /** The other labels, and for each the two that may stand before it: a name begins, or goes on. */
  private final int[] inner;
  private final int[] begun;
  private final int[] continued;
  /** The most that one label (first index) can win over another (second) by what follows them. */
  private final int[][] lead;

  Viterbi(Tagset tagset, int[][] transitions) {
    size = tagset.size();
    this.transitions = transitions;
    lasts = labels(l -> Tagset.allows(l, Tagset.OUTSIDE));
    firsts = labels(l -> Tagset.allows(Tagset.OUTSIDE, l));
    inner = labels(l -> !Tagset.allows(Tagset.OUTSIDE, l));
    begun = before(Tagset::starts);
    continued = before(l -> !Tagset.starts(l));
    lead = new int[size][size];
    for (int a : lasts) {
      for (int b : lasts) {
        lead[a][b] = IntStream.of(firsts).map(l -> transitions[a][l] - transitions[b][l]).max().orElseThrow();
      }
    }
  }

  private int[] labels(IntPredicate wanted) {
    return IntStream.range(0, size).filter(wanted).toArray();
  }

  /** For each inner label the one wanted that may stand before it. */
  private int[] before(IntPredicate wanted) {
    return IntStream.of(inner)
        .map(l -> IntStream.range(0, size).filter(b -> Tagset.allows(b, l) && wanted.test(b)).findFirst().orElseThrow()).toArray();
  }

  /** What one search needs; it grows with the longest sentence. */
  final class Path {

    private final int[] live = new int[size];
    /** The highest sums that end in each label, at the token before and at this one. */
    private int[] before = new int[size];
    private int[] here = new int[size];
    private int tokens;
    private byte[] back = new byte[64 * size];

    /** Goes before the first token of a sentence. */
    void open() {
      tokens = 0;
      Arrays.fill(here, FORBIDDEN);
      here[Tagset.OUTSIDE] = 0;
    }

    /** @param own the score of each label of the next token by itself */
    void step(int[] own) {
      if ((tokens + 1) * size > back.length) {
        back = Arrays.copyOf(back, back.length * 2);
      }
      int row = tokens++ * size;
      int[] swap = before;
      before = here;
      here = swap;
      int live = live();
      for (int label : firsts) {
        int top = this.live[0];
        int score = before[top] + transitions[top][label];
        for (int i = 1; i < live; i++) {
          int other = before[this.live[i]] + transitions[this.live[i]][label];
          if (other > score) {
            score = other;
            top = this.live[i];
          }
        }
        here[label] = score + own[label];
        back[row + label] = (byte) top;
      }
      for (int i = 0; i < inner.length; i++) {
        int label = inner[i];
        int begins = before[begun[i]] + transitions[begun[i]][label];
        int goesOn = before[continued[i]] + transitions[continued[i]][label];
        here[label] = Math.max(begins, goesOn) + own[label];
        back[row + label] = (byte) (begins >= goesOn ? begun[i] : continued[i]);
      }
    }

    /** Writes the labels that what begins at this token may best follow; returns how many they are. */
    private int live() {
      int top = lasts[0];
      for (int label : lasts) {
        top = before[label] > before[top] ? label : top;
      }
      int n = 0;
      for (int label : lasts) {
        live[n] = label;
        n += before[top] - before[label] <= lead[label][top] ? 1 : 0;
      }
      return n;
    }

    /** Writes the best labels of the sentence. */
    void labels(int[] labels, int from) {
      int label = lasts[0];
      for (int last : lasts) {
        label = here[last] > here[label] ? last : label;
      }
      for (int i = tokens - 1; i >= 0; i--) {
        labels[from + i] = label;
        label = back[i * size + label];
      }
    }
  }
}
