package vn.biennien.enrichment.entity;

import java.io.IOException;
import java.io.OutputStream;

/** What the trainer needs of the models' file. */
public final class ModelWriter {

  /** The largest weight of a stored model; the smallest is its negative. */
  public static final byte LARGEST = Byte.MAX_VALUE;

  private ModelWriter() {
  }

  /**
   * Writes a model.
   *
   * @param transitions weight of each label (second index) after each other (first)
   * @param keys        features as {@link FeatureView} gives them, each greater than the one before
   * @param weights     for each feature a weight for each label, {@code -LARGEST} to {@code LARGEST}; 0 for O
   */
  public static void write(Tagset tagset, int[][] transitions, long[] keys, byte[][] weights, OutputStream out)
      throws IOException {
    SequenceModel.write(tagset, transitions, keys, weights, out);
  }
}
