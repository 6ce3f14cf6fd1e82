package vn.biennien.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
      "Người H'Mông ở bản; Người|H'Mông|ở|bản",
      "Người H’Mông; Người|H’Mông",
      "TP.HCM; TP|.|HCM",
      "22.01.2025; 22|.|01|.|2025",
      "ngày 19-21/2; ngày|19|-|21|/|2",
      "靖西 Tịnh Tây; 靖|西|Tịnh|Tây",
      "广西壮族; 广|西|壮|族",
      "U19 gặp U.23; U19|gặp|U|.|23",
      "(Việt Nam); (|Việt|Nam|)",
      "“Dân ca”; “|Dân|ca|”",
      "vui 😀 quá; vui|😀|quá",
      "Việt\u00a0Nam; Việt|Nam",
      "'nháy'; '|nháy|'"})
  void textIsCutIntoSyllablesNumbersAndSigns(String text, String tokens) {
    assertThat(surfaces(text)).containsExactly(tokens.split("\\|"));
  }

  @Test
  void offsetsAreRightToTheUtf16UnitWithEmojiAndNoBreakSpaces() {
    String text = "😀\u00a0Quảng Tây 👩‍🌾 và\u2003靖西.\nHà Nội";
    Tokens tokens = Tokenizer.tokenize(text);

    for (int i = 0; i < tokens.size(); i++) {
      assertThat(text.substring(tokens.start(i), tokens.end(i))).isEqualTo(tokens.surface(i)).isNotBlank();
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : tokens.end(i - 1));
    }
    int quang = tokens.tokenAt(text.indexOf("Quảng"));
    assertThat(tokens.surface(quang, quang + 2)).isEqualTo("Quảng Tây");
    assertThat(tokens.word(quang)).isEqualTo(Words.hash("quảng"));
  }

  @Test
  void nothingButSpaceIsLostBetweenTokens() {
    String text = "Ông A. nói: “Được!”… 3,5% – 12km/h\u200b; 中国 H'Mông\u0301 \ud83d x";
    Tokens tokens = Tokenizer.tokenize(text);

    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(text.substring(at, tokens.start(i)).replace("\u200b", "")).isBlank();
      at = tokens.end(i);
    }
    assertThat(at).isEqualTo(text.length());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Ông đến. Bà đi.; Ông|Bà",
      "Sống ở TP. Hồ Chí Minh. Anh về.; Sống|Anh",
      "GS. Trần nói.; GS",
      "Gặp ông N. Văn A. ở Q. 1.; Gặp",
      "Thật ư? Thật! Đúng… Rồi.; Thật|Thật|Đúng|Rồi",
      "Bà nói: “Đi.” Ông về.; Bà|Ông",
      "Lúc 22.01.2025 mưa.; Lúc",
      "Giá 3.500 đồng. Rẻ.; Giá|Rẻ"})
  void sentencesStartAfterTheirEnd(String text, String starts) {
    assertThat(flagged(text, Tokens.SENTENCE_START)).containsExactly(starts.split("\\|"));
  }

  @Test
  void aNewLineIsANewSentence() {
    assertThat(flagged("Một hai\nBa bốn", Tokens.SENTENCE_START)).containsExactly("Một", "Ba");
    assertThat(flagged("Một hai\n\nBa bốn", Tokens.LINE_START)).containsExactly("Một", "Ba");
  }

  @Test
  void flagsTellWhatAWordLooksLike() {
    Tokens tokens = Tokenizer.tokenize("UBND Đảng nam U19 2025 5G , ở");

    assertThat(tokens.is(0, Tokens.WORD | Tokens.CAPITAL | Tokens.ALL_CAPITALS)).isTrue();
    assertThat(tokens.is(1, Tokens.CAPITAL | Tokens.MARKED)).isTrue();
    assertThat(tokens.is(1, Tokens.ALL_CAPITALS)).isFalse();
    assertThat(tokens.is(2, Tokens.CAPITAL)).isFalse();
    assertThat(tokens.is(3, Tokens.HAS_DIGIT | Tokens.CAPITAL)).isTrue();
    assertThat(tokens.is(4, Tokens.NUMBER)).isTrue();
    assertThat(tokens.is(5, Tokens.WORD | Tokens.HAS_DIGIT)).isTrue();
    assertThat(tokens.punctuation(6)).isEqualTo(',');
    assertThat(tokens.punctuation(7)).isEqualTo((char) 0);
    assertThat(tokens.flags(-1)).isZero();
    assertThat(tokens.word(99)).isZero();
  }

  @Test
  void theTokensWordIsTheOneThatIsLookedUp() {
    Tokens tokens = Tokenizer.tokenize("Hoà THUỶ Quý H’Mông khoẻ 2025");

    for (int i = 0; i < tokens.size(); i++) {
      String compared = tokens.surface(i).replace('’', '\'');
      assertThat(tokens.word(i)).as(tokens.surface(i)).isEqualTo(Words.hash(compared));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u00a0"})
  void emptyTextHasNoTokens(String text) {
    assertThat(Tokenizer.tokenize(text).size()).isZero();
  }

  @Test
  void anEndlessWordIsCut() {
    Tokens tokens = Tokenizer.tokenize("a".repeat(1_000));

    assertThat(tokens.size()).isGreaterThan(1);
    assertThat(tokens.end(tokens.size() - 1)).isEqualTo(1_000);
  }

  private static List<String> surfaces(String text) {
    return flagged(text, 0);
  }

  private static List<String> flagged(String text, int flag) {
    Tokens tokens = Tokenizer.tokenize(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, flag)) {
        found.add(tokens.surface(i));
      }
    }
    return found;
  }
}
