package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerSettingsTest {

  @ParameterizedTest
  @CsvSource({
      "'', g, 1, 1, 1, 1, 1, 1, topic",
      "t, ' ', 1, 1, 1, 1, 1, 1, groupId",
      "t, g, 0, 1, 1, 1, 1, 1, threads",
      "t, g, 1, 0, 1, 1, 1, 1, maxBatch",
      "t, g, 1, 1, 0, 1, 1, 1, maxInFlight",
      "t, g, 1, 1, 1, 0, 1, 1, maxBytes",
      "t, g, 1, 1, 1, 1, 0, 1, retryMin",
      "t, g, 1, 1, 1, 1, 2, 1, retryMax",
  })
  void aValueOutOfItsRangeIsNamed(String topic, String group, int threads, int maxBatch, int maxInFlight, long maxBytes,
      long retryMin, long retryMax, String named) {
    assertThatThrownBy(() -> new WorkerSettings(topic, group, threads, maxBatch, maxInFlight, maxBytes, Duration.ofMillis(retryMin),
        Duration.ofMillis(retryMax), Duration.ZERO, Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(named);
  }

  @Test
  void theCallersClientSettingsWinOverDefaultsButNotOverGuarantees() {
    Map<String, Object> settings = ClientSettings.consumer(settings(Map.of("auto.offset.reset", "latest", "enable.auto.commit", true,
        "group.id", "other", "linger.ms", 5)));

    assertThat(settings).containsEntry("auto.offset.reset", "latest").containsEntry("enable.auto.commit", false)
        .containsEntry("group.id", "g").containsEntry("allow.auto.create.topics", false).doesNotContainKey("linger.ms");
  }

  @Test
  void theCooperativeAssignorBelongsToTheClassicProtocolOnly() {
    assertThat(ClientSettings.consumer(settings(Map.of()))).containsKey("partition.assignment.strategy");
    assertThat(ClientSettings.consumer(settings(Map.of("group.protocol", "CONSUMER")))).doesNotContainKey("partition.assignment.strategy");
  }

  private static WorkerSettings settings(Map<String, Object> kafka) {
    return new WorkerSettings("t", "g", 1, 1, 1, 1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, kafka);
  }
}
