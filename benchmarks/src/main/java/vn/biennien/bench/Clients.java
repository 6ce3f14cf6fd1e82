package vn.biennien.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Clients that ask at the same time, each its next question as soon as the last one is answered. */
final class Clients {

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int count;

  Clients(int count) {
    this.count = count;
  }

  /**
   * Asks for a while, the questions in turn.
   *
   * @param questions the requests that make up each; they are sent one after the other
   * @return how long each question took
   * @throws IllegalStateException if one is not answered with 200
   */
  Percentiles ask(List<List<HttpRequest>> questions, Duration time) throws InterruptedException {
    Percentiles times = new Percentiles();
    long end = System.nanoTime() + time.toNanos();
    var rounds = Stream.iterate(0, i -> (i + 1) % questions.size()).takeWhile(i -> System.nanoTime() < end).map(questions::get).iterator();
    Batches.run(rounds, 1, count, batch -> {
      long begun = System.nanoTime();
      for (HttpRequest request : batch.get(0)) {
        ask(request);
      }
      times.add(System.nanoTime() - begun);
    });
    return times;
  }

  /** @return the body */
  byte[] ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
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
