package vn.biennien.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.util.BytesRef;

public class VietnameseAnalyzerTest extends BaseTokenStreamTestCase {

  private final Analyzer indexed = VietnameseAnalyzer.forIndexing();
  private final Analyzer asked = VietnameseAnalyzer.forSearching();

  @Override
  public void tearDown() throws Exception {
    indexed.close();
    asked.close();
    super.tearDown();
  }

  public void testTheIndexHasEachSyllableWithAndWithoutMarks() throws IOException {
    assertAnalyzesTo(indexed, "Uỷ ban Hoà Bình", new String[] {"ủy", "uy", "ban", "hòa", "hoa", "bình", "binh"},
        new int[] {0, 0, 3, 7, 7, 11, 11}, new int[] {2, 2, 6, 10, 10, 15, 15}, new int[] {1, 0, 1, 1, 0, 1, 0});
  }

  public void testAQueryWithMarksFindsOnlyThatSyllable() throws IOException {
    assertFinds("Hòa", "tỉnh Hoà Bình");
    assertFindsNot("Hòa", "hoa đào");
    assertFindsNot("Hóa", "tỉnh Hoà Bình");
  }

  public void testABareQueryFindsEveryTone() throws IOException {
    for (String text : List.of("hoa", "hòa", "hoà", "hóa", "HOẢ", "hoạ")) {
      assertFinds("hoa", text);
    }
    assertFinds("duong", "đường");
  }

  public void testPrefixesAndWildcardsAreWrittenTheSameWay() {
    assertEquals(new BytesRef("hòa"), indexed.normalize("text", "HOÀ"));
    assertEquals(new BytesRef("hòa"), asked.normalize("text", "HOÀ"));
  }

  public void testCaseDoesNotDependOnTheMachinesLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertAnalyzesTo(asked, "ISI Í", new String[] {"isi", "í"});
    } finally {
      Locale.setDefault(before);
    }
  }

  public void testSyllablesAreAnalyzedTheSameEachTime() throws Exception {
    for (int i = 0; i < 500 * RANDOM_MULTIPLIER; i++) {
      checkAnalysisConsistency(random(), indexed, random().nextBoolean(), Syllables.random(random()) + " " + Syllables.random(random()));
    }
  }

  public void testRandomText() throws Exception {
    checkRandomData(random(), indexed, 200 * RANDOM_MULTIPLIER);
    checkRandomData(random(), asked, 200 * RANDOM_MULTIPLIER);
    checkRandomData(random(), indexed, 20 * RANDOM_MULTIPLIER, 8192);
  }

  private void assertFinds(String query, String text) throws IOException {
    assertTrue(query + " finds " + text, finds(query, text));
  }

  private void assertFindsNot(String query, String text) throws IOException {
    assertFalse(query + " finds " + text, finds(query, text));
  }

  private boolean finds(String query, String text) throws IOException {
    return Terms.of(indexed, text).containsAll(Terms.of(asked, query));
  }
}
