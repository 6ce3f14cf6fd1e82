package vn.biennien.enrichment.entity;

import vn.biennien.enrichment.text.Tokens;

/** The sentences of a text as stretches of tokens. A sentence without an end is cut, so that memory stays bounded. */
final class Sentences {

  private static final int LONGEST = 1000;

  private Sentences() {
  }

  @FunctionalInterface
  interface Visitor {
    void sentence(int from, int to);
  }

  static void forEach(Tokens tokens, Visitor visitor) {
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.is(i, Tokens.SENTENCE_START) || i - from >= LONGEST) {
        visitor.sentence(from, i);
        from = i;
      }
    }
  }
}
