package vn.biennien.enrichment.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A linear-chain model: a weight for each feature and label, one for each pair of labels in a row, and the
 * best sequence by Viterbi. Immutable and thread-safe after reading.
 */
public final class SequenceModel {

  private static final int MAGIC = 0xB1E77E02;

  private final Tagset tagset;
  private final WeightTable table;
  private final Viterbi viterbi;
  private final int features;

  SequenceModel(Tagset tagset, int[][] transitions, long[] keys, byte[][] weights) {
    this.tagset = tagset;
    features = keys.length;
    table = new WeightTable(tagset.size(), keys, weights);
    viterbi = new Viterbi(tagset, transitions);
  }

  /** What the labels mean. */
  public Tagset tagset() {
    return tagset;
  }

  /** How many features have weights. */
  public int features() {
    return features;
  }

  /** What labelling needs beside the model, kept from one sentence to the next. For one thread at a time. */
  static final class Room {

    private final Window window;
    private final Features features = Features.known();
    private final Viterbi.Path path;
    private final int[] own = new int[1 + WeightTable.LABELS];

    private Room(WeightTable table, Viterbi.Path path) {
      window = new Window(table);
      this.path = path;
    }
  }

  Room room() {
    return new Room(table, viterbi.new Path());
  }

  /**
   * Labels the tokens of one sentence.
   *
   * @param c      the text's columns
   * @param from   first token
   * @param to     after the last token
   * @param labels where the labels go, by token of the text
   * @param extra  another model's labels, or null
   * @param room   of this model
   */
  void label(Columns c, int from, int to, int[] labels, int[] extra, Room room) {
    room.path.open();
    room.window.open(c, from, to, extra);
    for (int i = from; i < to; i++) {
      room.window.next();
      Templates.write(room.window, room.features);
      table.sum(room.features, room.own);
      room.path.step(room.own);
    }
    room.path.labels(labels, from);
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
      byte[][] weights = new byte[features][size];
      for (int i = 0; i < features; i++) {
        keys[i] = in.readLong();
        readRow(in, weights[i]);
      }
      return new SequenceModel(tagset, transitions, keys, weights);
    }
  }

  /** Writes a model: most weights of a row are zero, so a row is a bit for each label and the weights that are not. */
  static void write(Tagset tagset, int[][] transitions, long[] keys, byte[][] weights, OutputStream stream)
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

  private static void readRow(DataInputStream in, byte[] row) throws IOException {
    int bits = in.readInt();
    for (int label = 0; label < row.length; label++) {
      if ((bits & 1 << label) != 0) {
        row[label] = in.readByte();
      }
    }
  }

  private static void writeRow(DataOutputStream out, byte[] row) throws IOException {
    int bits = 0;
    for (int label = 0; label < row.length; label++) {
      bits |= row[label] != 0 ? 1 << label : 0;
    }
    out.writeInt(bits);
    for (byte weight : row) {
      if (weight != 0) {
        out.writeByte(weight);
      }
    }
  }
}
