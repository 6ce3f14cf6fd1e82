package vn.biennien.analysis;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

public class VietnameseFoldFilterTest extends BaseTokenStreamTestCase {

  private final Analyzer both = folding(true);
  private final Analyzer foldedOnly = folding(false);

  private static Analyzer folding(boolean keepOriginal) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new VietnameseFoldFilter(tokenizer, keepOriginal));
      }
    };
  }

  @Override
  public void tearDown() throws Exception {
    both.close();
    foldedOnly.close();
    super.tearDown();
  }

  public void testATokenWithMarksIsFollowedByItsFoldedFormAtTheSamePlace() throws IOException {
    assertAnalyzesTo(both, "thành phố hai", new String[] {"thành", "thanh", "phố", "pho", "hai"},
        new int[] {0, 0, 6, 6, 10}, new int[] {5, 5, 9, 9, 13}, new int[] {1, 0, 1, 0, 1});
  }

  public void testDWithStrokeIsD() throws IOException {
    assertAnalyzesTo(both, "đi Đi", new String[] {"đi", "di", "Đi", "Di"});
  }

  public void testTheOriginalCanBeLeftOut() throws IOException {
    assertAnalyzesTo(foldedOnly, "Đường về Huế", new String[] {"Duong", "ve", "Hue"},
        new int[] {0, 6, 9}, new int[] {5, 8, 12}, new int[] {1, 1, 1});
  }

  public void testEveryVietnameseLetterFolds() throws IOException {
    assertAnalyzesTo(foldedOnly, "àáảãạăằắẳẵặâầấẩẫậ èéẻẽẹêềếểễệ ìíỉĩị òóỏõọôồốổỗộơờớởỡợ ùúủũụưừứửữự ỳýỷỹỵ ĐĂÂÊÔƠƯ",
        new String[] {"aaaaaaaaaaaaaaaaa", "eeeeeeeeeee", "iiiii", "ooooooooooooooooo", "uuuuuuuuuuu", "yyyyy", "DAAEOOU"});
  }

  public void testDecomposedTextFoldsToo() throws IOException {
    assertAnalyzesTo(foldedOnly, Normalizer.normalize("Đặng Thường Việt", Normalizer.Form.NFD),
        new String[] {"Dang", "Thuong", "Viet"});
  }

  public void testForeignLatinLettersFoldAndOtherScriptsDoNot() throws IOException {
    assertAnalyzesTo(foldedOnly, "Müller Москвой и\u0306 ガ 広", new String[] {"Muller", "Москвой", "и\u0306", "ガ", "広"});
  }

  public void testKeywordsStay() throws IOException {
    Analyzer keywords = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        CharArraySet kept = CharArraySet.copy(Set.of("Huế"));
        return new TokenStreamComponents(tokenizer, new VietnameseFoldFilter(new SetKeywordMarkerFilter(tokenizer, kept), true));
      }
    };
    assertAnalyzesTo(keywords, "ở Huế", new String[] {"ở", "o", "Huế"});
    keywords.close();
  }

  public void testALoneMarkIsNotFoldedAway() throws IOException {
    Analyzer whole = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new KeywordTokenizer();
        return new TokenStreamComponents(tokenizer, new VietnameseFoldFilter(tokenizer, true));
      }
    };
    assertAnalyzesTo(whole, "\u0301", new String[] {"\u0301"});
    checkOneTerm(whole, "", "");
    checkRandomData(random(), whole, 200 * RANDOM_MULTIPLIER);
    whole.close();
  }

  public void testATokenLongerThanTheBufferFolds() throws IOException {
    assertAnalyzesTo(foldedOnly, "ồ".repeat(200), new String[] {"o".repeat(200)});
  }

  public void testAStreamLeftInTheMiddleLeavesNothingBehind() throws IOException {
    var tokens = both.tokenStream("text", "thành");
    tokens.reset();
    assertTrue(tokens.incrementToken());
    tokens.close();
    assertAnalyzesTo(both, "hai", new String[] {"hai"});
  }

  public void testRandomText() throws Exception {
    checkRandomData(random(), both, 200 * RANDOM_MULTIPLIER);
    checkRandomData(random(), foldedOnly, 200 * RANDOM_MULTIPLIER);
  }
}
