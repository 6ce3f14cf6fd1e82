package vn.biennien.enrichment.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A linear-chain model: a weight for each feature and label, one for each pair of labels in a row, and the
 * best sequence by Viterbi. Weights are 16-bit lanes of longs, four labels to a long, so that adding a
 * feature's row costs five additions, not seventeen. Immutable and thread-safe after reading.
 */
public final class SequenceModel {

  private static final int MAGIC = 0xB1E77E01;
  private static final int LANES = 4;
  private static final int LANE_BITS = 16;
  /** Added to each weight, so that a lane never goes below zero and takes nothing from its neighbour. */
  static final int BIAS = 512;
  private static final int FORBIDDEN = Integer.MIN_VALUE / 4;

  private final Tagset tagset;
  private final int[][] transitions;
  private final int[][] predecessors;
  private final int rowLongs;
  /** Open addressing: a feature's hash, then its row. */
  private final long[] cells;
  private final int mask;
  private final int features;

  SequenceModel(Tagset tagset, int[][] transitions, long[] keys, short[][] weights) {
    this.tagset = tagset;
    this.transitions = transitions;
    features = keys.length;
    int labels = tagset.size();
    rowLongs = (labels + LANES - 1) / LANES;
    int capacity = Integer.highestOneBit(Math.max(16, keys.length * 3 / 2)) * 2;
    mask = capacity - 1;
    cells = new long[capacity * (rowLongs + 1)];
    for (int i = 0; i < keys.length; i++) {
      put(keys[i], weights[i]);
    }
    predecessors = new int[labels][];
    for (int label = 0; label < labels; label++) {
      int[] found = new int[labels];
      int n = 0;
      for (int before = 0; before < labels; before++) {
        if (Tagset.allows(before, label)) {
          found[n++] = before;
        }
      }
      predecessors[label] = Arrays.copyOf(found, n);
    }
  }

  private void put(long key, short[] weights) {
    int slot = (int) key & mask;
    while (cells[slot * (rowLongs + 1)] != 0) {
      slot = slot + 1 & mask;
    }
    int cell = slot * (rowLongs + 1);
    cells[cell] = key;
    for (int label = 0; label < tagset.size(); label++) {
      cells[cell + 1 + label / LANES] |= (long) (weights[label] + BIAS) << label % LANES * LANE_BITS;
    }
  }

  /** What the labels mean. */
  public Tagset tagset() {
    return tagset;
  }

  /** How many features have weights. */
  public int features() {
    return features;
  }

  /**
   * Labels the tokens of one sentence.
   *
   * @param c      the text's columns
   * @param from   first token
   * @param to     after the last token
   * @param labels where the labels go, by token of the text
   * @param extra  another model's labels, or null
   * @param room   working memory, used by one thread at a time
   */
  void label(Columns c, int from, int to, int[] labels, int[] extra, Room room) {
    int n = to - from;
    int size = tagset.size();
    room.fit(n * size, rowLongs);
    int[] best = room.best;
    byte[] back = room.back;
    int[] own = room.own;
    for (int i = 0; i < n; i++) {
      score(c, from, to, from + i, extra, room);
      int row = i * size;
      for (int label = 0; label < size; label++) {
        if (i == 0) {
          best[row + label] = Tagset.allows(Tagset.OUTSIDE, label)
              ? own[label] + transitions[Tagset.OUTSIDE][label] : FORBIDDEN;
        } else {
          int top = FORBIDDEN;
          int from1 = 0;
          for (int before : predecessors[label]) {
            int score = best[row - size + before] + transitions[before][label];
            if (score > top) {
              top = score;
              from1 = before;
            }
          }
          best[row + label] = top + own[label];
          back[row + label] = (byte) from1;
        }
      }
    }
    int last = 0;
    int top = Integer.MIN_VALUE;
    for (int label = 0; label < size; label++) {
      int score = best[(n - 1) * size + label];
      if (Tagset.allows(label, Tagset.OUTSIDE) && score > top) {
        top = score;
        last = label;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[from + i] = last;
      last = back[i * size + last];
    }
  }

  /** The sum of the weights of a token's features for each label, into {@code room.own}. */
  private void score(Columns c, int from, int to, int i, int[] extra, Room room) {
    long[] hashes = room.features;
    int n = Templates.write(c, from, to, i, hashes, extra);
    long[] sum = room.sum;
    Arrays.fill(sum, 0, rowLongs, 0);
    int known = 0;
    int stride = rowLongs + 1;
    for (int f = 0; f < n; f++) {
      long key = hashes[f];
      int slot = (int) key & mask;
      int cell = slot * stride;
      while (cells[cell] != 0) {
        if (cells[cell] == key) {
          for (int r = 0; r < rowLongs; r++) {
            sum[r] += cells[cell + 1 + r];
          }
          known++;
          break;
        }
        slot = slot + 1 & mask;
        cell = slot * stride;
      }
    }
    int bias = known * BIAS;
    int[] own = room.own;
    for (int label = 0; label < tagset.size(); label++) {
      own[label] = (int) (sum[label / LANES] >>> label % LANES * LANE_BITS & 0xffff) - bias;
    }
  }

  /** Working memory of one thread, kept from one sentence to the next. */
  static final class Room {

    final long[] features = new long[Templates.MOST];
    int[] best = new int[0];
    byte[] back = new byte[0];
    long[] sum = new long[0];
    final int[] own = new int[64];

    void fit(int cells, int rowLongs) {
      if (best.length < cells) {
        best = new int[cells * 3 / 2];
        back = new byte[cells * 3 / 2];
      }
      if (sum.length < rowLongs) {
        sum = new long[rowLongs];
      }
    }
  }

  /** Reads a model as {@link #write} wrote it. */
  public static SequenceModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a model of this version");
      }
      int types = in.readInt();
      List<String> names = new ArrayList<>();
      for (int i = 0; i < types; i++) {
        names.add(in.readUTF());
      }
      Tagset tagset = new Tagset(List.copyOf(names));
      int size = tagset.size();
      int[][] transitions = new int[size][size];
      for (int[] row : transitions) {
        for (int i = 0; i < size; i++) {
          row[i] = in.readShort();
        }
      }
      int features = in.readInt();
      long[] keys = new long[features];
      short[][] weights = new short[features][size];
      for (int i = 0; i < features; i++) {
        keys[i] = in.readLong();
        readRow(in, weights[i]);
      }
      return new SequenceModel(tagset, transitions, keys, weights);
    }
  }

  /** Writes a model: most weights of a row are zero, so a row is a bit for each label and the weights that are not. */
  static void write(Tagset tagset, int[][] transitions, long[] keys, short[][] weights, OutputStream stream)
      throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(tagset.types().size());
    for (String type : tagset.types()) {
      out.writeUTF(type);
    }
    for (int[] row : transitions) {
      for (int weight : row) {
        out.writeShort(weight);
      }
    }
    out.writeInt(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.writeLong(keys[i]);
      writeRow(out, weights[i]);
    }
    out.flush();
  }

  private static void readRow(DataInputStream in, short[] row) throws IOException {
    int bits = in.readInt();
    for (int label = 0; label < row.length; label++) {
      if ((bits & 1 << label) != 0) {
        row[label] = in.readShort();
      }
    }
  }

  private static void writeRow(DataOutputStream out, short[] row) throws IOException {
    int bits = 0;
    for (int label = 0; label < row.length; label++) {
      bits |= row[label] != 0 ? 1 << label : 0;
    }
    out.writeInt(bits);
    for (short weight : row) {
      if (weight != 0) {
        out.writeShort(weight);
      }
    }
  }
}
