package vn.biennien.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

  @Test
  void textMayHaveLinesAndANameMayNot() {
    assertThat(Characters.wrongInText("một\r\n\thai\f")).isNull();
    assertThat(Characters.wrongInName("một\nhai")).isEqualTo("must not hold the control character U+000A (character 4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "a\uDE00", "\uDE00\uD83D", "\uD83Da", "😀\uD83D"})
  void halfASurrogatePairIsNoCharacter(String value) {
    assertThat(Characters.wrongInText(value)).startsWith("must not hold half of a surrogate pair, U+D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "Cửa khẩu Hữu Nghị", "广西", "😀 ở 広"})
  void theLengthIsThatOfTheBytes(String value) {
    assertThat(Characters.wrongInText(value)).isNull();
    assertThat(Characters.utf8Length(value)).isEqualTo(value.getBytes(UTF_8).length);
  }
}
