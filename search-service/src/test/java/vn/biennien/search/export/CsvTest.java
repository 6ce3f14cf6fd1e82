package vn.biennien.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void cellsAreQuotedWhereTheyNeedIt() {
    assertThat(Csv.line(List.of("a", "b,c", "d\"e", "f\ng", "h; i"))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\"h; i\"\r\n");
    assertThat(Csv.line(Arrays.asList(null, ""))).isEqualTo(",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-x", "@SUM(A1)", "\tx", "\rx", "＝1"})
  void noCellIsAFormula(String value) {
    assertThat(Csv.line(List.of(value))).startsWith("\"'");
  }
}
