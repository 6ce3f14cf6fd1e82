package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsHeader(EventType type) {
    assertThat(EventType.of(type.ceType())).contains(type);
    assertThat(type.ceType()).matches("vn\\.biennien\\.article\\.[a-z]+\\.v\\d+");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "vn.biennien.article.accepted.v2", "vn.biennien.article.accepted", "VN.BIENNIEN.ARTICLE.ACCEPTED.V1"})
  void anUnknownOrNewerTypeIsNone(String ceType) {
    assertThat(EventType.of(ceType)).isEmpty();
  }

  @Test
  void everyTypeStandsOnATopic() {
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.events().stream())).contains(EventType.values());
  }
}
