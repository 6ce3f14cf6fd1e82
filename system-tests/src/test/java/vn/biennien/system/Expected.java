package vn.biennien.system;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.biennien.launcher.Push.Receipt;

/** What the receipts promise of each article: its newest version, and whether it was retracted or changed. Thread-safe. */
final class Expected {

  enum State {
    NEW, CHANGED, RETRACTED
  }

  record Promise(long version, State state) {
  }

  private final Map<UUID, Promise> promises = new ConcurrentHashMap<>();

  void put(Receipt receipt, State state) {
    if (receipt.isRejected()) {
      throw new AssertionError("an article was rejected: " + receipt.problem());
    }
    promises.put(receipt.id(), new Promise(receipt.version(), state));
  }

  void retracted(UUID id, long version) {
    promises.put(id, new Promise(version, State.RETRACTED));
  }

  /** The ledger version of each article. */
  Map<UUID, Long> versions() {
    return promises.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().version()));
  }

  Set<UUID> in(State state) {
    return promises.entrySet().stream().filter(e -> e.getValue().state() == state).map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
