package vn.biennien.bench;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Push;
import vn.biennien.launcher.Push.Receipt;
import vn.biennien.launcher.Service;

/** Pushes articles as several scrapers would at once. */
final class Pushing {

  private static final int SCRAPERS = 4;
  private static final int LINES_A_PUSH = 250;

  private final Push push;

  Pushing(Pipeline pipeline) {
    push = new Push(pipeline.first(Service.INGEST).uri(), pipeline.keys().scraper());
  }

  /**
   * Pushes lines and returns when each has its receipt.
   *
   * @return the ledger version of each article
   * @throws IllegalStateException if a line is not accepted: a bench pushes nothing that may be rejected
   */
  Map<UUID, Long> push(Iterator<String> lines) throws InterruptedException {
    Map<UUID, Long> accepted = new ConcurrentHashMap<>();
    Batches.run(lines, LINES_A_PUSH, SCRAPERS, batch -> send(batch, accepted));
    return accepted;
  }

  private void send(List<String> batch, Map<UUID, Long> accepted) throws IOException, InterruptedException {
    List<Receipt> receipts = push.send(batch);
    if (receipts.size() < batch.size()) {
      throw new IOException("the answer broke off after " + receipts.size() + " of " + batch.size() + " receipts");
    }
    for (Receipt receipt : receipts) {
      if (receipt.isRejected()) {
        throw new IOException("an article was rejected: " + receipt.problem());
      }
      accepted.put(receipt.id(), receipt.version());
    }
  }
}
