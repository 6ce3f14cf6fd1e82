package vn.biennien.enrichment.entity;

import java.io.IOException;
import java.io.OutputStream;

/** What the trainer needs of the models' file. */
public final class ModelWriter {

  /** The largest weight of a stored model; the smallest is its negative. */
  public static final short LARGEST = WeightTable.BIAS - 1;

  private ModelWriter() {
  }

  /**
   * Writes a model.
   *
   * @param transitions weight of each label (second index) after each other (first)
   * @param keys        hashes of the features
   * @param weights     for each feature a weight for each label, {@code -LARGEST} to {@code LARGEST}
   */
  public static void write(Tagset tagset, int[][] transitions, long[] keys, short[][] weights, OutputStream out)
      throws IOException {
    SequenceModel.write(tagset, transitions, keys, weights, out);
  }
}
