package vn.biennien.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the order of a key's records when one of them has to be tried again. */
final class KeyOrder {

  /** A record that did not fail, but stands behind one of its key that did. */
  static final Settlement.Retry BEHIND = new Settlement.Retry(null);

  private KeyOrder() {
  }

  /** The settlements, with {@link #BEHIND} for each record that stands behind a retry of its key. */
  static List<Settlement> keep(List<Task> batch, List<Settlement> settlements) {
    Set<Object> waiting = new HashSet<>();
    List<Settlement> kept = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Object key = batch.get(i).key();
      Settlement settlement = settlements.get(i);
      if (waiting.contains(key)) {
        settlement = BEHIND;
      } else if (settlement instanceof Settlement.Retry) {
        waiting.add(key);
      }
      kept.add(settlement);
    }
    return kept;
  }
}
