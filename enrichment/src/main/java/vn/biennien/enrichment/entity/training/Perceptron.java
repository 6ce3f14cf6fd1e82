package vn.biennien.enrichment.entity.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.biennien.enrichment.entity.Tagset;

/**
 * The averaged structured perceptron (Collins, "Discriminative training methods for hidden Markov models",
 * EMNLP 2002): label a sentence by Viterbi, add the features of the right labels, take away those of the
 * wrong ones; the model is the mean of the weights over all steps.
 */
final class Perceptron implements Learner {

  private final int labels;
  private final float[] weights;
  private final double[] totals;
  private final float[] transitions;
  private final double[] transitionTotals;
  private final boolean[][] allowed;
  private long step;

  Perceptron(Tagset tagset, int features) {
    labels = tagset.size();
    weights = new float[features * labels];
    totals = new double[features * labels];
    transitions = new float[labels * labels];
    transitionTotals = new double[labels * labels];
    allowed = new boolean[labels][labels];
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        allowed[a][b] = Tagset.allows(a, b);
      }
    }
  }

  /** Goes through the examples some times, in an order that the seed decides. */
  @Override
  public void train(List<Example> examples, int rounds, long seed) {
    Random random = new Random(seed);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    for (int round = 1; round <= rounds; round++) {
      shuffle(order, random);
      int wrong = 0;
      int tokens = 0;
      for (int index : order) {
        Example example = examples.get(index);
        wrong += learn(example);
        tokens += example.labels().length;
      }
      System.out.printf("round %d: %.3f%% of labels wrong%n", round, 100.0 * wrong / tokens);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= (float) (totals[i] / step);
    }
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] -= (float) (transitionTotals[i] / step);
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
  }

  private int learn(Example example) {
    step++;
    int[] guess = best(example.features());
    int[] right = example.labels();
    int wrong = 0;
    for (int i = 0; i < right.length; i++) {
      if (guess[i] != right[i]) {
        wrong++;
        for (int feature : example.features()[i]) {
          change(weights, totals, feature * labels + right[i], 1);
          change(weights, totals, feature * labels + guess[i], -1);
        }
      }
      int rightBefore = i == 0 ? Tagset.OUTSIDE : right[i - 1];
      int guessBefore = i == 0 ? Tagset.OUTSIDE : guess[i - 1];
      if (guess[i] != right[i] || rightBefore != guessBefore) {
        change(transitions, transitionTotals, rightBefore * labels + right[i], 1);
        change(transitions, transitionTotals, guessBefore * labels + guess[i], -1);
      }
    }
    return wrong;
  }

  /** Keeps the mean without touching all weights each step: a change counts for the steps still to come. */
  private void change(float[] values, double[] sums, int index, float by) {
    values[index] += by;
    sums[index] += (double) by * step;
  }

  private int[] best(int[][] features) {
    int n = features.length;
    float[] best = new float[n * labels];
    int[] back = new int[n * labels];
    for (int i = 0; i < n; i++) {
      int row = i * labels;
      for (int feature : features[i]) {
        int base = feature * labels;
        for (int label = 0; label < labels; label++) {
          best[row + label] += weights[base + label];
        }
      }
      for (int label = 0; label < labels; label++) {
        float top = Float.NEGATIVE_INFINITY;
        for (int before = 0; before < labels; before++) {
          if (allowed[before][label] && (i > 0 || before == Tagset.OUTSIDE)) {
            float score = transitions[before * labels + label] + (i == 0 ? 0 : best[row - labels + before]);
            if (score > top) {
              top = score;
              back[row + label] = before;
            }
          }
        }
        best[row + label] += top;
      }
    }
    int last = 0;
    float top = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < labels; label++) {
      if (allowed[label][Tagset.OUTSIDE] && best[(n - 1) * labels + label] > top) {
        top = best[(n - 1) * labels + label];
        last = label;
      }
    }
    int[] found = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      found[i] = last;
      last = back[i * labels + last];
    }
    return found;
  }

  /** A feature's weight for a label. */
  @Override
  public float weight(int feature, int label) {
    return weights[feature * labels + label];
  }

  /** The weight of one label after another. */
  @Override
  public float transition(int before, int label) {
    return transitions[before * labels + label];
  }
}
