package vn.biennien.annotator;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.biennien.annotator.Lines.Line;
import vn.biennien.contracts.Json;
import vn.biennien.enrichment.Enricher;

/** Lines in, lines out in the same order, tagged by several threads; holds a bounded number of bytes at a time. */
final class Stream {

  /** Bytes of lines read and not yet tagged; a page of 5 MB is tagged alone, so that a small heap is enough. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int LINES_A_THREAD = 16;

  private final Enricher enricher;
  private final int threads;
  private long held;

  Stream(Enricher enricher, int threads) {
    this.enricher = enricher;
    this.threads = threads;
  }

  private record Result(byte[] line, boolean failed) {
  }

  private record Waiting(Future<Result> result, int bytes) {
  }

  /** @return how many lines could not be read */
  long run(InputStream in, OutputStream out) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Deque<Waiting> waiting = new ArrayDeque<>();
    Lines lines = new Lines(in);
    long failed = 0;
    try {
      for (Line next = lines.next(); next != null; next = lines.next()) {
        Line line = next;
        int length = line.bytes() == null ? 0 : line.bytes().length;
        if (length == 0 && line.bytes() != null) {
          continue;
        }
        while (!waiting.isEmpty() && (waiting.size() >= threads * LINES_A_THREAD || held + length > MOST_BYTES)) {
          failed += write(waiting.poll(), out);
        }
        held += length;
        waiting.add(new Waiting(pool.submit(() -> tag(line)), length));
        while (!waiting.isEmpty() && waiting.peek().result().isDone()) {
          failed += write(waiting.poll(), out);
        }
        if (in.available() == 0) {
          out.flush();
        }
      }
      while (!waiting.isEmpty()) {
        failed += write(waiting.poll(), out);
      }
    } finally {
      pool.shutdownNow();
      out.flush();
    }
    return failed;
  }

  private Result tag(Line line) {
    try {
      if (line.bytes() == null) {
        throw new IllegalArgumentException("longer than " + Lines.LONGEST + " bytes");
      }
      PageLine page = PageLine.read(line.bytes());
      return new Result(Json.write(ResultLine.of(page.id(), enricher.enrich(page.page()))), false);
    } catch (IllegalArgumentException e) {
      String error = "{\"line\":" + line.number() + ",\"error\":\""
          + new String(JsonStringEncoder.getInstance().quoteAsString(String.valueOf(e.getMessage()))) + "\"}";
      return new Result(error.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  private int write(Waiting waiting, OutputStream out) throws IOException {
    try {
      Result result = waiting.result().get();
      held -= waiting.bytes();
      out.write(result.line());
      out.write('\n');
      return result.failed() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page could not be tagged", e.getCause());
    }
  }
}
