package vn.biennien.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How good an engine is, by its answers to all queries. */
public record Score(List<Answer> answers) {

  public Score {
    answers = List.copyOf(answers);
  }

  /** Asks an engine all queries of a collection. */
  static Score of(SearchEngine engine, TestCollection collection) throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (JudgedQuery query : collection.queries()) {
      answers.add(new Answer(query, engine.search(query.query(), Answer.DEPTH)));
    }
    return new Score(answers);
  }

  /** The answers to queries of one kind. */
  Score ofKind(String kind) {
    return new Score(answers.stream().filter(answer -> answer.query().kind().equals(kind)).toList());
  }

  /** The mean nDCG@10 of all queries. */
  public double ndcg() {
    return answers.stream().mapToDouble(Answer::ndcg).average().orElseThrow();
  }

  /** How many queries find nothing. */
  public long zeroHits() {
    return answers.stream().filter(answer -> answer.hits().isEmpty()).count();
  }

  /** How many hits do not answer their query. */
  public long irrelevant() {
    return answers.stream().mapToLong(Answer::irrelevant).sum();
  }
}
