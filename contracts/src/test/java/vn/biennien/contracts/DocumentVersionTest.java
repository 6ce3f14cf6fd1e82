package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentVersionTest {

  @ParameterizedTest
  @CsvSource({"1, 0, 1000", "1, 999, 1999", "2, 0, 2000", "42, 7, 42007"})
  void isTheLedgersVersionAndTheRevision(long ledgerVersion, int revision, long version) {
    assertThat(DocumentVersion.of(ledgerVersion, revision)).isEqualTo(version);
    assertThat(DocumentVersion.ledgerVersion(version)).isEqualTo(ledgerVersion);
  }

  @Test
  void newContentCountsMoreThanAnyRevision() {
    assertThat(DocumentVersion.of(2, 0)).isGreaterThan(DocumentVersion.of(1, 999));
    assertThat(DocumentVersion.of(2, 1)).isGreaterThan(DocumentVersion.of(2, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, -1", "1, 1000", "9223372036854775807, 0", "9223372036854775, 0"})
  void whatIsOutOfRangeIsRefused(long ledgerVersion, int revision) {
    assertThatThrownBy(() -> DocumentVersion.of(ledgerVersion, revision)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("out of range");
  }
}
