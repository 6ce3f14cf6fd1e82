package vn.biennien.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.biennien.kafka.KeyOrder.BEHIND;
import static vn.biennien.kafka.Records.task;
import static vn.biennien.kafka.Settlement.DONE;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

  private static final Settlement RETRY = new Settlement.Retry(new IOException("away"));
  private static final Settlement REJECT = new Settlement.Reject("decode", "not JSON");

  @Test
  void laterRecordsOfAFailedKeyWaitBehindIt() {
    List<Task> batch = List.of(task(0, "a"), task(1, "b"), task(2, "a"), task(3, "b"), task(4, "a"));

    assertThat(KeyOrder.keep(batch, List.of(DONE, RETRY, DONE, DONE, REJECT)))
        .containsExactly(DONE, RETRY, DONE, BEHIND, REJECT);
  }

  @Test
  void recordsWithoutAKeyDoNotWaitForEachOther() {
    List<Task> batch = List.of(task(0, null), task(1, null));

    assertThat(KeyOrder.keep(batch, List.of(RETRY, DONE))).containsExactly(RETRY, DONE);
  }

  @Test
  void keptOnceIsKept() {
    List<Task> batch = List.of(task(0, "a"), task(1, "a"), task(2, "a"));
    List<Settlement> once = KeyOrder.keep(batch, List.of(RETRY, RETRY, DONE));

    assertThat(once).containsExactly(RETRY, BEHIND, BEHIND);
    assertThat(KeyOrder.keep(batch, once)).isEqualTo(once);
  }
}
