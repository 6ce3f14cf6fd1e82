package vn.biennien.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightSyllablesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "Ở đó, 1.250 người | Ở đó 1.250 người",
      "TP.HCM 27/2 3,5% | TP HCM 27 2 3,5",
      "H'Mông 'a' H’Mông | H'Mông a H’Mông",
      "U19 2024a . | U19 2024a",
      "3月漢字 a漢b | 3 月 漢 字 a 漢 b",
      "a😀b | a b",
      "Việt-Trung_x | Việt Trung x"})
  void aTextIsCutAsTheIndexCutsIt(String text, String syllables) {
    assertThat(all(text, Syllables.all())).containsExactly(syllables.split(" "));
  }

  @Test
  void whatIsSoughtIsNeverPassedOver() {
    // Given
    Random random = new Random(3);
    String[] parts = {"ở", "a", "A", "o", "hoà", "Hòa", "hoang", "e\u0323m", " ", " ", " ", "-", ".", "'", "1", "25", "漢", "3", "\n"};
    for (int i = 0; i < 5_000; i++) {
      String text = IntStream.range(0, 40).mapToObj(n -> parts[random.nextInt(parts.length)]).collect(Collectors.joining());
      List<String> forms = List.of("o", "hoa", "em", "1.25", "h'a", "3");
      // When
      List<String> passed = all(text, Syllables.all());
      List<String> sought = all(text, Syllables.beginnings(forms));
      // Then
      passed.removeIf(one -> !isOne(one, forms));
      sought.removeIf(one -> !isOne(one, forms));
      assertThat(sought).isEqualTo(passed);
    }
  }

  private static boolean isOne(String syllable, List<String> forms) {
    Syllables only = new Syllables(syllable, 0, syllable.length(), Syllables.all());
    return only.next() && forms.stream().anyMatch(form -> form.hashCode() == only.hash() && only.folds(form));
  }

  private static List<String> all(String text, byte[] sought) {
    List<String> all = new ArrayList<>();
    Syllables syllables = new Syllables(text, 0, text.length(), sought);
    while (syllables.next()) {
      all.add(text.substring(syllables.start(), syllables.end()));
    }
    return all;
  }
}
