package vn.biennien.ingest.articles;

import vn.biennien.web.problem.ProblemType;

/** The kinds of problems that only articles have. */
final class ArticleProblems {

  static final ProblemType OTHER_SOURCE = new ProblemType(409, "other-source", "The article belongs to another source");
  static final ProblemType RETRACTED = new ProblemType(410, "retracted", "The article was taken back");

  private ArticleProblems() {
  }
}
