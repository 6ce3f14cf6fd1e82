package vn.biennien.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @Test
  void theSchemeMayBeWrittenInAnyLetters() {
    assertThat(BearerToken.of("bEARER  abc ")).contains("abc");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearerabc", "Basic abc", "abc", " Bearer abc"})
  void whatIsNotABearerTokenIsNone(String authorization) {
    assertThat(BearerToken.of(authorization)).isEmpty();
  }
}
