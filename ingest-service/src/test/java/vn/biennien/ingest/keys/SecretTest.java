package vn.biennien.ingest.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void noTwoKeysAreTheSame() {
    assertThat(Secret.random()).startsWith("bn_").hasSize(46).isNotEqualTo(Secret.random());
  }

  @Test
  void aConfiguredHashIsTakenAsItIs() {
    String key = Secret.random();
    String hash = HexFormat.of().formatHex(Secret.hash(key));

    assertThat(Secret.hashOfConfigured("sha256-" + hash)).isEqualTo(Secret.hash(key));
    assertThat(Secret.hashOfConfigured(key)).isEqualTo(Secret.hash(key));
  }

  @Test
  void aConfiguredKeyThatCouldBeGuessedIsRefused() {
    assertThatThrownBy(() -> Secret.hashOfConfigured("admin")).hasMessage("a key must have at least 32 characters");
    assertThatThrownBy(() -> Secret.hashOfConfigured("sha256-00")).hasMessage("a hash must have 64 hex digits");
  }
}
