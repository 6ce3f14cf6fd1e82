package vn.biennien.enrichment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

  @Test
  void whatIsShortEnoughStaysAsItIs() {
    assertThat(Beginning.of("đò", 2)).isEqualTo("đò");
    assertThat(Beginning.of(null, 2)).isNull();
  }

  @Test
  void aLongerTextIsCutButNoCharacterInTwo() {
    assertThat(Beginning.of("đò dọc", 3)).isEqualTo("đò ");
    assertThat(Beginning.of("đ𠀀ò", 2)).isEqualTo("đ");
    assertThat(Beginning.of("đ𠀀ò", 3)).isEqualTo("đ𠀀");
  }
}
