package vn.biennien.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import vn.biennien.contracts.Json;
import vn.biennien.launcher.Index;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Service;

/**
 * Pushes single articles at a steady rate and measures how long each takes from the moment its push was due until a search
 * finds it. The search is asked every 20 ms, so a time is at most so much too long.
 */
public final class SearchableLatency {

  private static final Duration PERIOD = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  /** Pushes on their way at the same time; ingest-service takes 64. */
  private static final int SENDERS = 32;

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest.Builder push;
  private final Index index;
  private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Percentiles times = new Percentiles();

  public SearchableLatency(Pipeline pipeline) {
    push = HttpRequest.newBuilder(pipeline.first(Service.INGEST).uri().resolve("/v1/articles"))
        .header("Authorization", "Bearer " + pipeline.keys().scraper()).header("Content-Type", "application/json");
    index = new Index(URI.create(pipeline.stack().elasticsearch().url()));
  }

  /**
   * Pushes all articles, none of them known before, and returns when each can be found.
   *
   * @param rate articles a second
   * @throws IOException if one is not accepted, or cannot be found a minute after the last push
   */
  public Percentiles measure(Iterator<GeneratedArticle> articles, int rate) throws IOException, InterruptedException {
    Thread pushing = new Thread(() -> push(articles, rate), "latency-push");
    pushing.start();
    long deadline = Long.MAX_VALUE;
    while (pushing.isAlive() || !waiting.isEmpty()) {
      if (failure.get() != null) {
        pushing.interrupt();
        throw new IOException("a push failed", failure.get());
      }
      if (pushing.isAlive()) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw new IOException(waiting.size() + " articles cannot be found a minute after they were pushed");
      }
      look();
      LockSupport.parkNanos(PERIOD.toNanos());
    }
    return times;
  }

  private void look() throws IOException, InterruptedException {
    for (UUID found : index.versions(waiting.keySet()).keySet()) {
      Long due = waiting.remove(found);
      if (due != null) {
        times.add(System.nanoTime() - due);
      }
    }
  }

  private void push(Iterator<GeneratedArticle> articles, int rate) {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    long begun = System.nanoTime();
    for (long number = 0; articles.hasNext() && failure.get() == null; number++) {
      long due = begun + number * 1_000_000_000L / rate;
      String article = articles.next().json();
      LockSupport.parkNanos(due - System.nanoTime());
      senders.execute(() -> send(article, due));
    }
    senders.shutdown();
    try {
      senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
  }

  private void send(String article, long due) {
    HttpRequest request = push.copy().POST(HttpRequest.BodyPublishers.ofString(article, StandardCharsets.UTF_8)).build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      while (answer.statusCode() == 503) {
        // The service has its hands full and asks to come back; the time goes on.
        Thread.sleep(100);
        answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      }
      if (answer.statusCode() != 202) {
        throw new IOException("ingest-service answered " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
      }
      waiting.put(UUID.fromString(Json.MAPPER.readTree(answer.body()).get("id").asText()), due);
    } catch (IOException | InterruptedException e) {
      failure.compareAndSet(null, e);
    }
  }
}
