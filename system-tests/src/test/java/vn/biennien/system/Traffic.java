package vn.biennien.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.biennien.bench.ArticleGenerator;
import vn.biennien.bench.GeneratedArticle;
import vn.biennien.launcher.Push.Receipt;
import vn.biennien.system.Expected.State;

/**
 * Articles pushed at a steady rate by two scrapers. Of every ten new ones one is pushed again with other content and one
 * as it was; of every fifty one is retracted. What belongs to one article comes from one scraper, in order.
 */
final class Traffic implements AutoCloseable {

  /** What a changed article holds and no other. */
  static final String ADDITION = "Tòa soạn đính chính và bổ sung bài viết này.";

  private static final int SCRAPERS = 2;
  private static final int BATCH = 20;

  private final ArticleGenerator articles;
  private final Scraper scraper;
  private final Expected expected;
  private final int rate;
  private final ExecutorService executor = Executors.newFixedThreadPool(SCRAPERS);
  private final List<Future<?>> running = new ArrayList<>();
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger pushed = new AtomicInteger();
  private volatile int least = Integer.MAX_VALUE;

  /** @param rate new articles a second */
  Traffic(ArticleGenerator articles, Scraper scraper, Expected expected, int rate) {
    this.articles = articles;
    this.scraper = scraper;
    this.expected = expected;
    this.rate = rate;
    long begun = System.nanoTime();
    for (int i = 0; i < SCRAPERS; i++) {
      running.add(executor.submit(() -> run(begun)));
    }
  }

  /** New articles that have their receipts. */
  int pushed() {
    return pushed.get();
  }

  /** Goes on until there are so many new articles, then stops. */
  void finish(int articles) throws InterruptedException {
    least = articles;
    try {
      for (Future<?> scraper : running) {
        scraper.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a scraper gave up", e.getCause());
    }
  }

  private Void run(long begun) throws IOException, InterruptedException {
    for (int batch = batches.getAndIncrement(); batch * BATCH < least; batch = batches.getAndIncrement()) {
      LockSupport.parkNanos(begun + batch * BATCH * 1_000_000_000L / rate - System.nanoTime());
      List<GeneratedArticle> fresh = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        fresh.add(articles.article(batch * BATCH + i));
      }
      pushed.addAndGet(send(fresh, State.NEW).size());
      List<UUID> changed = send(List.of(fresh.get(3).changed(ADDITION), fresh.get(13).changed(ADDITION)), State.CHANGED);
      send(List.of(fresh.get(7), fresh.get(17)), State.NEW);
      if (batch * BATCH % 50 < BATCH) {
        expected.retracted(changed.get(0), scraper.retract(changed.get(0)));
      }
    }
    return null;
  }

  private List<UUID> send(List<GeneratedArticle> sent, State state) throws IOException, InterruptedException {
    List<Receipt> receipts = scraper.push(sent.stream().map(GeneratedArticle::json).toList());
    receipts.forEach(receipt -> expected.put(receipt, state));
    return receipts.stream().map(Receipt::id).toList();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
