package vn.biennien.enrichment.temporal;

/**
 * An expression found in the text.
 *
 * @param first its first token
 * @param end   the token after its last one
 */
record Mention(int first, int end, Meaning meaning) {

  /** The same from an earlier token on. */
  Mention from(int token) {
    return new Mention(token, end, meaning);
  }

  Mention meaning(Meaning other) {
    return new Mention(first, end, other);
  }
}
