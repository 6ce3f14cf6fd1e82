package vn.biennien.enrichment.entity;

import vn.biennien.enrichment.text.Letters;
import vn.biennien.enrichment.text.Tokens;
import vn.biennien.enrichment.text.Words;

/**
 * The features of a token, as hashes: words, shapes, word classes and gazetteer around it, the run of
 * capitals it stands in with what is before and after the run. Model and trainer share them; a change here
 * asks for a new training.
 */
final class Templates {

  /** The most features a token can have. */
  static final int MOST = 64;

  private Templates() {
  }

  /**
   * Writes the features of a token.
   *
   * @param c     the text's columns
   * @param from  first token of the sentence; tokens before it are not looked at
   * @param to    after the last token of the sentence
   * @param i     the token
   * @param out   at least {@link #MOST} long
   * @param extra labels of another model for the tokens of the text, or null
   * @return how many were written
   */
  static int write(Columns c, int from, int to, int i, long[] out, int[] extra) {
    Tokens t = c.tokens;
    int n = 0;
    long w0 = t.word(i);
    long wm1 = word(c, from, to, i - 1);
    long wp1 = word(c, from, to, i + 1);
    long wm2 = word(c, from, to, i - 2);
    long wp2 = word(c, from, to, i + 2);
    int s0 = c.shape[i];
    int sm1 = shape(c, from, to, i - 1);
    int sp1 = shape(c, from, to, i + 1);
    int sm2 = shape(c, from, to, i - 2);
    int sp2 = shape(c, from, to, i + 2);
    int k0 = c.classes[i];
    int km1 = classes(c, from, to, i - 1);
    int kp1 = classes(c, from, to, i + 1);
    int km2 = classes(c, from, to, i - 2);
    int g0 = c.gazetteer[i];
    int gm1 = i > from ? c.gazetteer[i - 1] : 0;
    int gp1 = i + 1 < to ? c.gazetteer[i + 1] : 0;

    out[n++] = f(1, w0);
    out[n++] = f(2, wm1);
    out[n++] = f(3, wp1);
    out[n++] = f(4, wm2);
    out[n++] = f(5, wp2);
    out[n++] = f(6, wm1 * 31 + w0);
    out[n++] = f(7, w0 * 31 + wp1);
    out[n++] = f(8, wm2 * 31 + wm1);
    out[n++] = f(9, wp1 * 31 + wp2);
    int shapes = (((sm2 * 8 + sm1) * 8 + s0) * 8 + sp1) * 8 + sp2;
    out[n++] = f(10, shapes);
    out[n++] = f(11, (sm1 * 8 + s0) * 8 + sp1);
    out[n++] = f(12, wm1 * 31 + s0);
    out[n++] = f(13, wp1 * 31 + s0);
    out[n++] = f(14, w0 * 31 + s0);
    out[n++] = f(15, k0 * 8L + s0);
    out[n++] = f(16, km1 * 64L + s0 * 8 + sm1);
    out[n++] = f(17, kp1 * 64L + s0 * 8 + sp1);
    out[n++] = f(18, Words.mix(km1 * 7919L + k0) + s0);
    out[n++] = f(19, Words.mix(k0 * 7919L + kp1) + s0);
    out[n++] = f(20, Words.mix(km2 * 7919L + km1) + s0);
    out[n++] = f(21, g0 * 8L + s0);
    out[n++] = f(22, (gm1 * 64L + g0) * 64 + gp1);
    out[n++] = f(23, g0 * 8L + wm1);

    int start = Math.max(from, c.runStart[i]);
    int end = Math.min(to, c.runEnd[i]);
    int position = Math.min(4, i - start) * 8 + Math.min(5, end - i);
    if (c.isCapital(i)) {
      long before = word(c, from, to, start - 1);
      long after = word(c, from, to, end);
      int kb = classes(c, from, to, start - 1);
      out[n++] = f(24, before * 64 + position);
      out[n++] = f(25, after * 64 + position);
      out[n++] = f(26, Words.mix(kb * 31L + position));
      out[n++] = f(27, Words.mix(c.classes[start] * 31L + position));
      out[n++] = f(28, Words.mix(before * 31 + word(c, from, to, start - 2)) + Math.min(1, i - start));
      out[n++] = f(29, Words.mix(word(c, from, to, start) * 31) + Math.min(2, i - start));
      out[n++] = f(30, c.seen[i] * 64L + position);
      out[n++] = f(31, Words.mix(classes(c, from, to, start) * 31L + kb) + Math.min(2, end - start));
      out[n++] = f(32, affix(t, i));
      out[n++] = f(33, Words.mix(kb * 31L + classes(c, from, to, end)) + position);
      out[n++] = f(34, Words.mix(classes(c, from, to, end - 1) * 31L + c.classes[start]) + position);
    } else {
      out[n++] = f(35, position(c, from, to, i));
    }
    long left = leftHead(c, from, i);
    out[n++] = f(36, left * 8 + s0);
    out[n++] = f(37, Words.mix(left + w0));
    out[n++] = f(38, i == from ? 1 : 0);
    out[n++] = f(47, c.bodyHead[i] * 8 + s0);
    out[n++] = f(48, Words.mix(c.eventHead[i] * 8 + s0));
    out[n++] = f(49, Words.mix(c.bodyHead[i] + w0));
    out[n++] = f(50, Words.mix(c.eventHead[i] + w0));
    out[n++] = f(51, Words.mix(c.bodyHead[i] + g0));
    out[n++] = f(52, Words.mix(wp1 + g0 * 31L));
    if (extra != null) {
      int e0 = extra[i];
      int em1 = i > from ? extra[i - 1] : 0;
      int ep1 = i + 1 < to ? extra[i + 1] : 0;
      out[n++] = f(40, e0);
      out[n++] = f(41, (em1 * 64L + e0) * 64 + ep1);
      out[n++] = f(42, e0 * 31 + wm1);
      out[n++] = f(43, e0 * 31 + w0);
      out[n++] = f(44, Words.mix(k0 * 31L + e0));
      out[n++] = f(45, Words.mix(nextName(extra, i, to) * 31L + w0));
      out[n++] = f(46, Words.mix(nextName(extra, i, to) * 31L + k0) + s0);
    }
    return n;
  }

  private static long f(int template, long value) {
    return Words.mix(value * 0x9e3779b97f4a7c15L + template);
  }

  private static long word(Columns c, int from, int to, int i) {
    return i < from ? -1 : i >= to ? -2 : c.tokens.word(i);
  }

  private static int shape(Columns c, int from, int to, int i) {
    return i < from || i >= to ? 0 : c.shape[i];
  }

  private static int classes(Columns c, int from, int to, int i) {
    return i < from || i >= to ? 1 << 30 : c.classes[i];
  }

  /** For a token in small letters: how far the next capital to either side is. */
  private static int position(Columns c, int from, int to, int i) {
    int left = 1;
    while (left < 4 && i - left >= from && !c.isCapital(i - left)) {
      left++;
    }
    int right = 1;
    while (right < 4 && i + right < to && !c.isCapital(i + right)) {
      right++;
    }
    return left * 8 + right;
  }

  /** The nearest word to the left with a class, within seven tokens and one mark. */
  private static long leftHead(Columns c, int from, int i) {
    for (int j = i - 1; j >= from && j >= i - 7; j--) {
      if (c.classes[j] != 0 && !c.isCapital(j)) {
        return Words.mix(c.tokens.word(j) * 8 + Math.min(7, i - j));
      }
      if (c.shape[j] == Columns.MARK && c.tokens.punctuation(j) != '-') {
        return 3;
      }
    }
    return 1;
  }

  /** The last two letters of a word without a Vietnamese mark, and whether it can be a Vietnamese syllable. */
  private static long affix(Tokens t, int i) {
    int start = t.start(i);
    int end = t.end(i);
    if (t.is(i, Tokens.MARKED)) {
      return 1;
    }
    String text = t.text();
    long key = end - start > 7 ? 5 : 3;
    for (int j = start; j < end; j++) {
      char letter = Letters.lower(text.charAt(j));
      if (letter == 'f' || letter == 'j' || letter == 'w' || letter == 'z') {
        key |= 64;
      }
    }
    return key * 1000003 + Letters.lower(text.charAt(end - 1)) * 257L
        + (end - start > 1 ? Letters.lower(text.charAt(end - 2)) : 0);
  }

  /** The type of the next name to the right within the sentence and how far it is, for a model that reads labels. */
  private static int nextName(int[] labels, int i, int to) {
    for (int j = i + 1; j < to && j < i + 6; j++) {
      if (labels[j] != Tagset.OUTSIDE) {
        return Tagset.type(labels[j]) * 8 + (j - i);
      }
    }
    return -1;
  }
}
