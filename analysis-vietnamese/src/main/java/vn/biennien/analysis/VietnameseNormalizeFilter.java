package vn.biennien.analysis;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes each token in one way: composed (NFC), in small letters, with the tone mark of open oa, oe and uy on the first
 * vowel. Only the term changes; offsets stay those of the text as it came.
 */
public final class VietnameseNormalizeFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /**
   * Normalizes what another stream brings.
   *
   * @param input any tokens; the standard tokenizer keeps a letter and its combining marks together
   */
  public VietnameseNormalizeFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!Folding.isPlain(term.buffer(), term.length())) {
      compose();
      CharacterUtils.toLowerCase(term.buffer(), 0, term.length());
      // Small letters may compose where capital ones do not: İ with an acute is i with an acute.
      compose();
      ToneMarks.place(term.buffer(), term.length());
    } else {
      lowerAscii(term.buffer(), term.length());
    }
    return true;
  }

  private void compose() {
    if (!isSurelyComposed(term.buffer(), term.length()) && !Normalizer.isNormalized(term, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
      term.setEmpty().append(composed);
    }
  }

  /** Whether all are letters of the blocks that NFC never changes, as composed Vietnamese is. */
  private static boolean isSurelyComposed(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c >= 0x300 && (c < 0x1E00 || c >= 0x1F00)) {
        return false;
      }
    }
    return true;
  }

  private static void lowerAscii(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      if (text[i] >= 'A' && text[i] <= 'Z') {
        text[i] += 'a' - 'A';
      }
    }
  }
}
