package vn.biennien.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminKeyTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void onlyTheKeyItselfIsTaken() {
    AdminKey key = new AdminKey(() -> Optional.of(KEY));

    assertThat(key.is(KEY)).isTrue();
    assertThat(key.is(KEY + "0")).isFalse();
    assertThat(key.is("")).isFalse();
  }

  @Test
  void withoutAKeyNobodyIsLetIn() {
    AdminKey key = new AdminKey(Optional::empty);

    assertThat(key.isSet()).isFalse();
    assertThat(key.is("")).isFalse();
  }

  @Test
  void aKeyThatCouldBeGuessedStopsTheStart() {
    assertThatThrownBy(() -> new AdminKey(() -> Optional.of("secret"))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 32 characters").hasMessageNotContaining("secret");
  }
}
