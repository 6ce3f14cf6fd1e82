package vn.biennien.ingest.batch;

import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;
import vn.biennien.ingest.articles.Push;
import vn.biennien.ingest.articles.PushReader;
import vn.biennien.ingest.keys.Caller;
import vn.biennien.web.problem.Problem;
import vn.biennien.web.problem.ProblemException;
import vn.biennien.web.problem.ProblemType;

/** Reads the lines of one batch ahead of the transactions. */
final class BatchReader implements Runnable {

  private static final Logger LOG = Logger.getLogger(BatchReader.class);

  private final LineReader lines;
  private final PushReader pushes;
  private final Caller caller;
  private final int maxLineBytes;
  private final ReadAhead items;

  BatchReader(InputStream body, PushReader pushes, Caller caller, int maxLineBytes, ReadAhead items) {
    lines = new LineReader(body, maxLineBytes);
    this.pushes = pushes;
    this.caller = caller;
    this.maxLineBytes = maxLineBytes;
    this.items = items;
  }

  @Override
  public void run() {
    try {
      readLines();
      items.end();
    } catch (InterruptedException e) {
      items.close();
      Thread.currentThread().interrupt();
    }
  }

  private void readLines() throws InterruptedException {
    long number = 0;
    try {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        number = line.number();
        if (!line.isBlank() && !items.put(item(line))) {
          return;
        }
      }
    } catch (IOException e) {
      // The complete lines are on their way; what was begun is not an article.
      LOG.debugf("A batch broke off after line %d: %s", number, e.getMessage());
      items.put(Item.rejected(number + 1, Problem.of(ProblemType.MALFORMED, "The batch broke off in this line."), 0));
    }
  }

  private Item item(LineReader.Line line) {
    if (line.tooLong()) {
      return Item.rejected(line.number(),
          Problem.of(ProblemType.TOO_LARGE, "A line may have at most " + maxLineBytes + " bytes."), 0);
    }
    int bytes = line.bytes().length;
    try {
      Push push = pushes.read(line.bytes());
      caller.requireSource(push.source());
      return Item.of(line.number(), push, bytes);
    } catch (ProblemException e) {
      return Item.rejected(line.number(), e.problem(), bytes);
    }
  }
}
