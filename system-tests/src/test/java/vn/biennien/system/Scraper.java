package vn.biennien.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.biennien.contracts.Json;
import vn.biennien.launcher.Push;
import vn.biennien.launcher.Push.Receipt;

/** A scraper that takes nothing for done before it has a receipt: what was not answered is sent again. Thread-safe. */
final class Scraper {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final URI ingest;
  private final String key;
  private final Push push;
  private final AtomicInteger repeated = new AtomicInteger();

  Scraper(URI ingest, String key) {
    this.ingest = ingest;
    this.key = key;
    push = new Push(ingest, key);
  }

  /** How many lines and retractions were sent more than once, each counted each time. */
  int repeated() {
    return repeated.get();
  }

  /** @return a receipt for each line, in order */
  List<Receipt> push(List<String> lines) throws IOException, InterruptedException {
    List<Receipt> receipts = new ArrayList<>(lines.size());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      List<String> rest = lines.subList(receipts.size(), lines.size());
      try {
        receipts.addAll(push.send(rest));
      } catch (IOException away) {
        pause(end, away);
      }
      if (receipts.size() == lines.size()) {
        return receipts;
      }
      repeated.addAndGet(lines.size() - receipts.size());
    }
  }

  /** @return the version under which the article is retracted */
  long retract(UUID id) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/v1/articles/" + id)).timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + key).DELETE().build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 202) {
          return Json.MAPPER.readTree(answer.body()).get("version").asLong();
        }
        pause(end, new IOException("a retraction was answered with " + answer.statusCode()));
      } catch (IOException away) {
        pause(end, away);
      }
      repeated.incrementAndGet();
    }
  }

  private static void pause(long end, IOException reason) throws IOException, InterruptedException {
    if (System.nanoTime() > end) {
      throw reason;
    }
    Thread.sleep(200);
  }
}
