package vn.biennien.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Clients that ask at the same time, each its next question as soon as the last one is answered. */
final class Clients {

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int count;
  private final LongAdder refused = new LongAdder();

  Clients(int count) {
    this.count = count;
  }

  /**
   * Asks for a while, the questions in turn.
   *
   * @param questions the requests that make up each; they are sent one after the other
   * @return how long each question took that was answered; one that was refused for lack of time (503) is only counted
   * @throws IllegalStateException if one is answered with anything else but 200
   */
  Percentiles ask(List<List<HttpRequest>> questions, Duration time) throws InterruptedException {
    Percentiles times = new Percentiles();
    long end = System.nanoTime() + time.toNanos();
    var rounds = Stream.iterate(0, i -> (i + 1) % questions.size()).takeWhile(i -> System.nanoTime() < end).map(questions::get).iterator();
    Batches.run(rounds, 1, count, batch -> {
      long begun = System.nanoTime();
      for (HttpRequest request : batch.get(0)) {
        if (isRefused(request)) {
          refused.increment();
          return;
        }
      }
      times.add(System.nanoTime() - begun);
    });
    return times;
  }

  /** How many questions were refused so far. */
  long refused() {
    return refused.sum();
  }

  private boolean isRefused(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() == 503) {
      return true;
    }
    checked(request, answer);
    return false;
  }

  /** @return the body */
  byte[] ask(HttpRequest request) throws IOException, InterruptedException {
    return checked(request, http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
  }

  private static byte[] checked(HttpRequest request, HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " was answered with " + answer.statusCode() + ": "
          + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }

  /** @return how many lines the answer has; it is read as a stream */
  long lines(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " was answered with " + answer.statusCode());
    }
    try (Stream<String> lines = answer.body()) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }
}
