package vn.biennien.search.index;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entity keys written last, so that most articles write none. Bounded and thread-safe. */
final class KnownKeys {

  /** About 20 MB; what falls out is written once more and found to be there. */
  private static final int MOST = 100_000;

  private final Map<String, Boolean> keys = new LinkedHashMap<>(1024, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  };

  /** @return whether it is new */
  synchronized boolean add(String key) {
    return keys.put(key, Boolean.TRUE) == null;
  }

  synchronized void remove(String key) {
    keys.remove(key);
  }
}
