package vn.biennien.relevance;

import java.util.Comparator;
import java.util.List;

/**
 * Normalized discounted cumulative gain: how near an order of hits is to the best one.
 *
 * <p>The gain of a hit is 2^grade − 1, divided by log2(rank + 1), as in C. Burges and others, "Learning to Rank using Gradient
 * Descent" (ICML 2005), after K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (ACM TOIS 20,
 * 2002). Elasticsearch's {@code _rank_eval} counts the same way.
 */
final class Ndcg {

  private Ndcg() {
  }

  /**
   * @param depth how many hits count
   * @param hits  ids, best first
   * @return 0 (nothing relevant) to 1 (no order could be better)
   */
  static double at(int depth, List<String> hits, JudgedQuery judged) {
    double best = gain(depth, judged.grades().values().stream().sorted(Comparator.reverseOrder()).toList());
    return gain(depth, hits.stream().map(judged::grade).toList()) / best;
  }

  private static double gain(int depth, List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }
}
