package vn.biennien.enrichment.entity.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.biennien.enrichment.entity.Tagset;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001), learnt by stochastic
 * gradient descent on the likelihood with an L2 penalty, which is kept in one factor for all weights (Bottou, "Stochastic
 * Gradient Descent Tricks", 2012). The step falls evenly to nothing, so that what was seen last does not count for more
 * than the rest. A share of the features is dropped at random in each step, so that the model does not lean on single words.
 */
final class Crf {

  private static final float FIRST_STEP = 0.1f;

  private final int labels;
  private final float[] weights;
  private final float[] transitions;
  private final boolean[][] allowed;
  private final double penalty;
  private final float dropped;
  /** All weights are to be multiplied by this. */
  private double factor = 1;

  /**
   * @param penalty of the L2 norm, for the whole corpus
   * @param dropped share of the features dropped in each step, 0 to 1
   */
  Crf(Tagset tagset, int features, double penalty, float dropped) {
    labels = tagset.size();
    weights = new float[features * labels];
    transitions = new float[labels * labels];
    this.penalty = penalty;
    this.dropped = dropped;
    allowed = new boolean[labels][labels];
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        allowed[a][b] = Tagset.allows(a, b);
      }
    }
  }

  /** Goes through the examples some times, in an order that the seed decides. */
  void train(List<Example> examples, int rounds, long seed) {
    Random random = new Random(seed);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    double lambda = penalty / examples.size();
    long steps = (long) rounds * examples.size();
    long t = 0;
    for (int round = 1; round <= rounds; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      double loss = 0;
      for (int index : order) {
        double step = FIRST_STEP * (steps - t++) / steps;
        factor *= 1 - step * lambda;
        loss += learn(examples.get(index), step, random);
        if (factor < 1e-5) {
          rescale();
        }
      }
      System.out.printf("round %d: loss %.4f a sentence%n", round, loss / examples.size());
    }
    rescale();
  }

  private void rescale() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) factor;
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] *= (float) factor;
    }
    factor = 1;
  }

  /** One step; returns the negative log likelihood of the right labels. */
  private double learn(Example example, double step, Random random) {
    int[][] features = drop(example.features(), random);
    int n = features.length;
    double[][] own = new double[n][labels];
    double[][] pair = new double[labels][labels];
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        pair[a][b] = allowed[a][b] ? Math.exp(transitions[a * labels + b] * factor) : 0;
      }
    }
    double score = 0;
    double logs = 0;
    for (int i = 0; i < n; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int feature : features[i]) {
        int base = feature * labels;
        for (int label = 0; label < labels; label++) {
          own[i][label] += weights[base + label];
        }
      }
      for (int label = 0; label < labels; label++) {
        own[i][label] *= factor;
        top = Math.max(top, own[i][label]);
      }
      int right = example.labels()[i];
      int before = i == 0 ? Tagset.OUTSIDE : example.labels()[i - 1];
      score += own[i][right] - top + transitions[before * labels + right] * factor;
      for (int label = 0; label < labels; label++) {
        own[i][label] = Math.exp(own[i][label] - top);
      }
    }
    // Forward and backward, each token's sum scaled to 1.
    double[][] alpha = new double[n][labels];
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        double in = 0;
        if (i == 0) {
          in = pair[Tagset.OUTSIDE][label];
        } else {
          for (int before = 0; before < labels; before++) {
            in += alpha[i - 1][before] * pair[before][label];
          }
        }
        alpha[i][label] = in * own[i][label];
        sum += alpha[i][label];
      }
      scale[i] = sum;
      logs += Math.log(sum);
      for (int label = 0; label < labels; label++) {
        alpha[i][label] /= sum;
      }
    }
    double[] beta = new double[labels];
    double end = 0;
    for (int label = 0; label < labels; label++) {
      beta[label] = allowed[label][Tagset.OUTSIDE] ? 1 : 0;
      end += alpha[n - 1][label] * beta[label];
    }
    logs += Math.log(end);
    for (int label = 0; label < labels; label++) {
      beta[label] /= end;
    }
    double[] gradient = new double[labels];
    for (int i = n - 1; i >= 0; i--) {
      int right = example.labels()[i];
      for (int label = 0; label < labels; label++) {
        gradient[label] = (label == right ? 1 : 0) - alpha[i][label] * beta[label];
      }
      apply(features[i], gradient, step / factor);
      double[] out = new double[labels];
      int rightBefore = i == 0 ? Tagset.OUTSIDE : example.labels()[i - 1];
      for (int before = 0; before < labels; before++) {
        double mass = i == 0 ? before == Tagset.OUTSIDE ? 1 : 0 : alpha[i - 1][before];
        for (int label = 0; label < labels; label++) {
          if (allowed[before][label]) {
            double through = pair[before][label] * own[i][label] * beta[label] / scale[i];
            out[before] += through;
            double change = (before == rightBefore && label == right ? 1 : 0) - mass * through;
            transitions[before * labels + label] += (float) (change * step / factor);
          }
        }
      }
      beta = out;
    }
    return logs - score;
  }

  private int[][] drop(int[][] features, Random random) {
    if (dropped == 0) {
      return features;
    }
    int[][] kept = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      int[] row = new int[features[i].length];
      int n = 0;
      for (int feature : features[i]) {
        if (random.nextFloat() >= dropped) {
          row[n++] = feature;
        }
      }
      kept[i] = Arrays.copyOf(row, n);
    }
    return kept;
  }

  private void apply(int[] features, double[] gradient, double step) {
    for (int label = 0; label < labels; label++) {
      if (Math.abs(gradient[label]) > 1e-6) {
        float change = (float) (gradient[label] * step);
        for (int feature : features) {
          weights[feature * labels + label] += change;
        }
      }
    }
  }

  /** A feature's weight for a label. */
  float weight(int feature, int label) {
    // A dropped share in training means that at work all features together would count too much.
    return weights[feature * labels + label] * (1 - dropped);
  }

  /** The weight of one label after another. */
  float transition(int before, int label) {
    return transitions[before * labels + label];
  }
}
