package vn.biennien.contracts;

/** One story, or a listing whose every paragraph is a story of its own. */
public enum ArticleKind {
  STORY, LISTING
}
