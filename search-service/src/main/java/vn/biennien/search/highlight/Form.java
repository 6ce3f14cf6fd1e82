package vn.biennien.search.highlight;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.biennien.enrichment.text.Letters;
import vn.biennien.search.query.Matching;
import vn.biennien.search.query.Wanted;

/**
 * A syllable of a query.
 *
 * @param folded in small letters, without marks
 * @param marked with the marks that must be there, or null if every spelling will do
 */
record Form(String folded, String marked) {

  static List<Form> of(Wanted wanted) {
    String text = Normalizer.normalize(wanted.text(), Normalizer.Form.NFC);
    List<Form> forms = new ArrayList<>();
    Syllables syllables = new Syllables(text, 0, text.length(), Syllables.all());
    while (syllables.next()) {
      String marked = comparable(text.substring(syllables.start(), syllables.end()));
      String folded = folded(marked);
      forms.add(new Form(folded, wanted.matching() == Matching.EXACT && !marked.equals(folded) ? marked : null));
    }
    return forms;
  }

  /** A combining mark that no composed letter has goes too. */
  private static String folded(String syllable) {
    StringBuilder folded = new StringBuilder(syllable.length());
    Letters.fold(syllable).chars().filter(c -> !Syllables.isMark((char) c)).forEach(c -> folded.append((char) c));
    return folded.toString();
  }

  /** As syllables are compared with their marks. */
  static String comparable(String syllable) {
    return Letters.comparable(Normalizer.normalize(syllable, Normalizer.Form.NFC)).replace('’', '\'');
  }
}
