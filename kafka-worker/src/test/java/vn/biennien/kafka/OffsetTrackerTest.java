package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OffsetTrackerTest {

  private final OffsetTracker tracker = new OffsetTracker();

  @Test
  void nothingTakenMeansNothingToCommit() {
    assertThat(tracker.committable()).isEmpty();
  }

  @Test
  void anOpenRecordHoldsBackEverythingBehindIt() {
    take(5, 6, 7);

    finish(7, 6);
    assertThat(tracker.committable()).hasValue(5);

    finish(5);
    assertThat(tracker.committable()).hasValue(8);
  }

  @Test
  void gapsOfACompactedTopicAreSteppedOver() {
    take(3, 10, 50);

    finish(3);
    assertThat(tracker.committable()).hasValue(10);

    finish(50, 10);
    assertThat(tracker.committable()).hasValue(51);
  }

  @RepeatedTest(20)
  void neverPassesAnOpenRecordWhateverTheOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Long> offsets = new ArrayList<>(random.longs(200, 0, 1_000).distinct().sorted().boxed().toList());
    offsets.forEach(tracker::take);
    TreeSet<Long> open = new TreeSet<>(offsets);
    long end = open.last() + 1;

    Collections.shuffle(offsets, random);
    for (long offset : offsets) {
      tracker.finish(offset);
      open.remove(offset);
      assertThat(tracker.committable()).hasValue(open.isEmpty() ? end : open.first());
      assertThat(tracker.open()).isEqualTo(open.size());
    }
  }

  private void take(long... offsets) {
    for (long offset : offsets) {
      tracker.take(offset);
    }
  }

  private void finish(long... offsets) {
    for (long offset : offsets) {
      tracker.finish(offset);
    }
  }
}
