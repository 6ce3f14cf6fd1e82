package vn.biennien.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest {

  private final Violations violations = new Violations();

  @ParameterizedTest
  @NullAndEmptySource
  void aNumberThatIsNotGivenIsTheFallback(String value) {
    assertThat(violations.number("size", value, 50, 1, 100)).isEqualTo(50);
    violations.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "many", "99999999999"})
  void aNumberOutOfItsRangeIsNamed(String value) {
    violations.number("size", value, 50, 1, 100);

    ProblemException wrong = catchThrowableOfType(ProblemException.class, violations::check);
    assertThat(wrong.problem().violations()).containsExactly(
        new Problem.Violation("size", "must be a whole number from 1 to 100, not '" + value + "'"));
  }

  @Test
  void noMoreThanTwentyAreKept() {
    for (int i = 0; i < 1_000; i++) {
      violations.add("f" + i, "is wrong");
    }

    assertThat(catchThrowableOfType(ProblemException.class, violations::check).problem().violations()).hasSize(20);
  }
}
