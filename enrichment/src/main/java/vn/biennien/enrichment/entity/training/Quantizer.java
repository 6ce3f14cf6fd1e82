package vn.biennien.enrichment.entity.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import vn.biennien.enrichment.entity.ModelWriter;
import vn.biennien.enrichment.entity.Tagset;

/** Rounds weights to the small whole numbers of a stored model and drops the features that come to nothing. */
final class Quantizer {

  /** Weights beyond this share of all are cut off, so that a few large ones do not cost the others their precision. */
  private static final double SHARE = 0.9999;

  /** A feature whose largest weight is smaller changes next to nothing, and its row would take room in the processor's cache. */
  private static final int LEAST = ModelWriter.LARGEST / 40;

  private final Tagset tagset;
  private final Crf learner;
  private final ExampleMaker maker;

  Quantizer(Tagset tagset, Crf learner, ExampleMaker maker) {
    this.tagset = tagset;
    this.learner = learner;
    this.maker = maker;
  }

  byte[] model() throws IOException {
    int size = tagset.size();
    float scale = ModelWriter.LARGEST / large(size);
    long[] keys = new long[maker.features()];
    byte[][] rows = new byte[maker.features()][];
    int n = 0;
    for (int feature = 0; feature < maker.features(); feature++) {
      byte[] row = new byte[size];
      boolean tells = false;
      for (int label = 0; label < size; label++) {
        float weight = Math.round(weight(feature, label) * scale);
        row[label] = (byte) Math.max(-ModelWriter.LARGEST, Math.min(ModelWriter.LARGEST, weight));
        tells |= Math.abs(row[label]) >= LEAST;
      }
      if (tells) {
        keys[n] = maker.key(feature);
        rows[n++] = row;
      }
    }
    int[][] transitions = new int[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        transitions[a][b] = Math.round(learner.transition(a, b) * scale);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelWriter.write(tagset, transitions, Arrays.copyOf(keys, n), Arrays.copyOf(rows, n), out);
    return out.toByteArray();
  }

  private float large(int size) {
    float[] all = new float[maker.features() * size];
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.abs(weight(i / size, i % size));
    }
    Arrays.sort(all);
    return Math.max(1e-6f, all[(int) ((all.length - 1) * SHARE)]);
  }

  /** A weight with that of O taken from it, as a model has it. */
  private float weight(int feature, int label) {
    return learner.weight(feature, label) - learner.weight(feature, Tagset.OUTSIDE);
  }
}
