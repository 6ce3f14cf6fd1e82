package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AssignedPartitionTest {

  private static final int RECORD_BYTES = 11;

  private final AssignedPartition partition = new AssignedPartition(new TopicPartition("t", 0));

  @Test
  void isFullAtItsShareOfRecordsUntilHalfOfItIsFree() {
    List<Task> tasks = take(10);

    assertThat(partition.full(11, 1_000)).isFalse();
    assertThat(partition.full(10, 1_000)).isTrue();

    tasks.subList(0, 5).forEach(partition::finish);
    assertThat(partition.full(10, 1_000)).isTrue();

    partition.finish(tasks.get(5));
    assertThat(partition.full(10, 1_000)).isFalse();
  }

  @Test
  void isFullAtItsShareOfBytes() {
    List<Task> tasks = take(3);

    assertThat(partition.full(100, 3 * RECORD_BYTES)).isTrue();

    tasks.forEach(partition::finish);
    assertThat(partition.full(100, 3 * RECORD_BYTES)).isFalse();
  }

  @Test
  void aShareBelowOneStillLetsOneRecordThrough() {
    assertThat(partition.full(0, 0)).isFalse();

    List<Task> tasks = take(1);
    assertThat(partition.full(0, 0)).isTrue();

    tasks.forEach(partition::finish);
    assertThat(partition.full(0, 0)).isFalse();
  }

  @Test
  void whatWasCommittedIsNotCommittedAgain() {
    List<Task> tasks = take(2);
    tasks.forEach(partition::finish);

    assertThat(partition.uncommitted()).hasValue(2);
    partition.committed(2);
    assertThat(partition.uncommitted()).isEmpty();
  }

  @Test
  void isIdleWhenNoHandlerHoldsAnyOfIt() throws InterruptedException {
    Task task = take(1).get(0);
    assertThat(partition.awaitIdle(0)).isTrue();

    partition.handOver(task);
    assertThat(partition.awaitIdle(1_000)).isFalse();

    partition.handBack(task);
    assertThat(partition.awaitIdle(0)).isTrue();
  }

  private List<Task> take(int count) {
    List<Task> tasks = LongStream.range(0, count).mapToObj(o -> new Task(Records.record(o, "k"), partition)).toList();
    tasks.forEach(partition::take);
    return tasks;
  }
}
