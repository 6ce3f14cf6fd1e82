package vn.biennien.enrichment.entity.training;

import java.util.List;

/** Something that learns the weights of a linear-chain model from examples. */
interface Learner {

  /** Goes through the examples some times, in an order that the seed decides. */
  void train(List<Example> examples, int rounds, long seed);

  /** A feature's weight for a label. */
  float weight(int feature, int label);

  /** The weight of one label after another. */
  float transition(int before, int label);
}
