package vn.biennien.search.index;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the service from ending. */
final class Daemons {

  private Daemons() {
  }

  static ThreadFactory named(String name) {
    return task -> {
      Thread daemon = new Thread(task, name);
      daemon.setDaemon(true);
      return daemon;
    };
  }
}
