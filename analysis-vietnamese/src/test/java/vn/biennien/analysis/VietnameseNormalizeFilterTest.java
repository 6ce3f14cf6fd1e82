package vn.biennien.analysis;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.util.TestUtil;

public class VietnameseNormalizeFilterTest extends BaseTokenStreamTestCase {

  private final Analyzer words = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, new VietnameseNormalizeFilter(tokenizer));
    }
  };

  private final Analyzer whole = new Analyzer() {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new KeywordTokenizer();
      return new TokenStreamComponents(tokenizer, new VietnameseNormalizeFilter(tokenizer));
    }
  };

  @Override
  public void tearDown() throws Exception {
    words.close();
    whole.close();
    super.tearDown();
  }

  public void testTheToneMarkOfAnOpenSyllableStandsOnTheFirstVowel() throws IOException {
    assertBecomes("hoà hoá hoả hoã hoạ", "hòa", "hóa", "hỏa", "hõa", "họa");
    assertBecomes("khoẻ hoè xoẹ loé nhoẽ", "khỏe", "hòe", "xọe", "lóe", "nhõe");
    assertBecomes("thuỷ luỹ tuỳ nguỵ suý uỷ", "thủy", "lũy", "tùy", "ngụy", "súy", "ủy");
    assertBecomes("oà uý", "òa", "úy");
  }

  public void testWhatIsWrittenThatWayAlreadyStays() throws IOException {
    assertBecomes("hòa khỏe thủy ủy", "hòa", "khỏe", "thủy", "ủy");
  }

  public void testAClosedSyllableKeepsItsMarkOnTheSecondVowel() throws IOException {
    assertBecomes("hoàn ngoài khoẻo thuỷnh huỳnh khuỷu toán loét huế thuở muốn",
        "hoàn", "ngoài", "khoẻo", "thuỷnh", "huỳnh", "khuỷu", "toán", "loét", "huế", "thuở", "muốn");
  }

  public void testAfterQTheUNeverCarriesTheMark() throws IOException {
    assertBecomes("quý quỳ quá quẻ qúy qùa qủe", "quý", "quỳ", "quá", "quẻ", "quý", "quà", "quẻ");
  }

  public void testCapitalLettersAreTheSame() throws IOException {
    assertBecomes("HOÀ Hoà THUỶ ỦY Qúy ĐẶNG Ơ Ư", "hòa", "hòa", "thủy", "ủy", "quý", "đặng", "ơ", "ư");
  }

  public void testWordsJoinedByAnUnderscoreArePlacedEach() throws IOException {
    assertBecomes("Hoà_Bình thuỷ_điện uỷ_thác", "hòa_bình", "thủy_điện", "ủy_thác");
  }

  public void testDecomposedTextComposesAndItsOffsetsStayThoseOfTheText() throws IOException {
    String text = Normalizer.normalize("Hoà Bình, Việt Nam", Normalizer.Form.NFD);
    assertAnalyzesTo(words, text, new String[] {"hòa", "bình", "việt", "nam"},
        new int[] {0, 5, 12, 19}, new int[] {4, 10, 18, 22});
  }

  public void testWindows1258TextComposes() throws IOException {
    // Vowels with circumflex, breve or horn are one character there, the tone follows as another.
    assertAnalyzesTo(words, "Vi\u00EA\u0323t \u0110\u0103\u0323ng Th\u01B0\u01A1\u0300ng", new String[] {"việt", "đặng", "thường"},
        new int[] {0, 6, 12}, new int[] {5, 11, 19});
  }

  public void testMarksInAnotherOrderComposeToo() throws IOException {
    assertBecomes("Vie\u0323\u0302t Vie\u0302\u0323t", "việt", "việt");
  }

  public void testSmallLettersComposeWhereCapitalOnesDoNot() throws IOException {
    assertBecomes("\u0130\u0301", "\u00ED");
  }

  public void testOtherScriptsAndSignsAreLeftInPeace() throws IOException {
    assertBecomes("广西 Москва 𐐀 1258 😀", "广", "西", "москва", "𐐨", "1258", "😀");
  }

  public void testAnEmptyTokenStaysEmpty() throws IOException {
    checkOneTerm(whole, "", "");
  }

  public void testOnceIsEnough() throws IOException {
    for (int i = 0; i < 2_000 * RANDOM_MULTIPLIER; i++) {
      String text = random().nextBoolean() ? TestUtil.randomRealisticUnicodeString(random(), 12) : Syllables.random(random());
      String once = normalized(text);
      assertEquals(once, normalized(once));
      assertTrue(Normalizer.isNormalized(once, Normalizer.Form.NFC));
    }
  }

  public void testComposedAndDecomposedAreTheSame() throws IOException {
    for (int i = 0; i < 2_000 * RANDOM_MULTIPLIER; i++) {
      String text = random().nextBoolean() ? TestUtil.randomRealisticUnicodeString(random(), 12) : Syllables.random(random());
      assertEquals(normalized(Normalizer.normalize(text, Normalizer.Form.NFC)),
          normalized(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }
  }

  public void testRandomText() throws Exception {
    checkRandomData(random(), words, 200 * RANDOM_MULTIPLIER);
    checkRandomData(random(), whole, 200 * RANDOM_MULTIPLIER);
  }

  private String normalized(String text) throws IOException {
    return Terms.of(whole, text).get(0);
  }

  private void assertBecomes(String text, String... tokens) throws IOException {
    assertAnalyzesTo(words, text, tokens);
  }
}
