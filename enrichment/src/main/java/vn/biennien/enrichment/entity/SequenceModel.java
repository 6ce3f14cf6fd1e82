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
 * best sequence by Viterbi. Immutable and thread-safe after reading.
 */
public final class SequenceModel {

  private static final int MAGIC = 0xB1E77E01;
  private static final int FORBIDDEN = Integer.MIN_VALUE / 4;

  private final Tagset tagset;
  private final int[][] transitions;
  private final int[][] predecessors;
  private final WeightTable table;
  private final int features;

  SequenceModel(Tagset tagset, int[][] transitions, long[] keys, short[][] weights) {
    this.tagset = tagset;
    this.transitions = transitions;
    features = keys.length;
    int labels = tagset.size();
    table = new WeightTable(labels, keys, weights);
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
    room.fit(n * size, table.sumLongs());
    int[] best = room.best;
    byte[] back = room.back;
    int[] own = room.own;
    for (int i = 0; i < n; i++) {
      table.sum(room.features, Templates.write(c, from, to, from + i, room.features, extra), room.sum, own);
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

  /** Working memory of one thread, kept from one sentence to the next. */
  static final class Room {

    final long[] features = new long[Templates.MOST];
    int[] best = new int[0];
    byte[] back = new byte[0];
    long[] sum = new long[0];
    final int[] own = new int[64];

    void fit(int cells, int sumLongs) {
      if (best.length < cells) {
        best = new int[cells * 3 / 2];
        back = new byte[cells * 3 / 2];
      }
      if (sum.length < sumLongs) {
        sum = new long[sumLongs];
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
