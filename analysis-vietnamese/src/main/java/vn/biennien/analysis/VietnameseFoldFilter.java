package vn.biennien.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Adds to each token with marks the same one without them, at the same position, so that a search finds it either way.
 * Tokens marked as keywords stay as they are.
 */
public final class VietnameseFoldFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final boolean keepOriginal;

  private char[] folded = new char[32];
  private int foldedLength;
  /** The token whose folded form is still to come. */
  private State original;

  /**
   * Folds what another stream brings.
   *
   * @param input        any tokens
   * @param keepOriginal whether the token with marks stays, or only the folded one is left
   */
  public VietnameseFoldFilter(TokenStream input, boolean keepOriginal) {
    super(input);
    this.keepOriginal = keepOriginal;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (original != null) {
      restoreState(original);
      original = null;
      useFolded();
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && foldsToAnother()) {
      if (keepOriginal) {
        original = captureState();
      } else {
        useFolded();
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    original = null;
  }

  private boolean foldsToAnother() {
    char[] text = term.buffer();
    int length = term.length();
    if (Folding.isPlain(text, length)) {
      return false;
    }
    if (folded.length < length) {
      folded = new char[ArrayUtil.oversize(length, Character.BYTES)];
    }
    foldedLength = Folding.fold(text, length, folded);
    // A lone mark folds to nothing, and an empty token would match anything empty.
    return foldedLength > 0 && !Arrays.equals(text, 0, length, folded, 0, foldedLength);
  }

  private void useFolded() {
    term.copyBuffer(folded, 0, foldedLength);
  }
}
