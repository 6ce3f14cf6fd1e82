package vn.biennien.search.stored;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Things of which one thread at a time uses each. They are kept: there are as many as were ever used at one time. */
final class Pool<T> {

  private final Queue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Things must bear that a use of them fails. */
  <R> R use(Function<T, R> work) {
    T known = idle.poll();
    T thing = known == null ? maker.get() : known;
    try {
      return work.apply(thing);
    } finally {
      idle.add(thing);
    }
  }
}
