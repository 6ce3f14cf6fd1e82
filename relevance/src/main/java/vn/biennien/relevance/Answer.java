package vn.biennien.relevance;

import java.util.List;

/**
 * What an engine made of a query.
 *
 * @param hits the first ten at most
 */
public record Answer(JudgedQuery query, List<String> hits) {

  static final int DEPTH = 10;

  public Answer {
    hits = List.copyOf(hits);
  }

  public double ndcg() {
    return Ndcg.at(DEPTH, hits, query);
  }

  /** How many of the hits do not answer the query. */
  public long irrelevant() {
    return hits.stream().filter(id -> query.grade(id) == 0).count();
  }
}
