package vn.biennien.web.body;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.biennien.web.problem.ProblemException;

class StrictJsonTest {

  @Test
  void anObjectIsReadAsItStands() {
    assertThat(StrictJson.object("{\"title\": \"Cửa khẩu\", \"size\": 3}".getBytes(UTF_8)).get("title").textValue())
        .isEqualTo("Cửa khẩu");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`` | must be a JSON object, it is empty", "[] | must be a JSON object, not an array", "null | not null", "\"a\" | not a string",
      "12 | not a number", "true | not a boolean", "{\"a\": 1, \"a\": 2} | not well-formed JSON at line 1, column 13",
      "{} {} | not well-formed", "{\"a\": 1 | not well-formed", "{'a': 1} | not well-formed", "{\"a\": NaN} | not well-formed"})
  void whatIsNotOneObjectIsRefused(String json, String reason) {
    assertThatThrownBy(() -> StrictJson.object(json.getBytes(UTF_8))).isInstanceOf(ProblemException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    assertThatThrownBy(() -> StrictJson.object("{\"a\": \"ở\"}".getBytes(UTF_16LE))).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> StrictJson.object(new byte[] {'{', (byte) 0xC3, '}'})).hasMessage("The body is not UTF-8.");
  }

  @Test
  void aBodyThatWouldExhaustTheStackIsRefused() {
    assertThatThrownBy(() -> StrictJson.object(("{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8)))
        .isInstanceOf(ProblemException.class).hasMessageContaining("not well-formed");
  }
}
