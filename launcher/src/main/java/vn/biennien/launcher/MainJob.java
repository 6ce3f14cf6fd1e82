package vn.biennien.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.biennien.contracts.Json;
import vn.biennien.contracts.Topic;
import vn.biennien.launcher.Push.Receipt;

/** The main job: pushes a file of articles and waits until every one of them can be searched. */
final class MainJob {

  private static final int LINES_A_PUSH = 200;
  /** Without any article becoming searchable for this long, the rest is lost. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Pipeline pipeline;
  private final PrintStream out;
  private final boolean terminal;

  MainJob(Pipeline pipeline, PrintStream out) {
    this.pipeline = pipeline;
    this.out = out;
    terminal = System.console() != null;
  }

  /** Counts of articles, each once; {@code lost} are accepted, but neither searchable nor a dead letter. */
  record Outcome(int accepted, int rejected, int enriched, int searchable, int deadLetters, int lost) {
  }

  Outcome run(Path file) throws IOException, InterruptedException {
    try (TopicTail tail = new TopicTail(pipeline.stack().kafka().bootstrapServers(), Topic.ENRICHED, Topic.DEAD_LETTERS)) {
      Map<UUID, Long> accepted = new LinkedHashMap<>();
      int rejected = push(file, accepted);
      Set<UUID> searchable = await(accepted, tail);
      Set<UUID> enriched = new LinkedHashSet<>(tail.seen(Topic.ENRICHED));
      enriched.addAll(searchable);
      enriched.retainAll(accepted.keySet());
      Set<UUID> dead = new LinkedHashSet<>(tail.seen(Topic.DEAD_LETTERS));
      dead.retainAll(accepted.keySet());
      dead.removeAll(searchable);
      table(accepted.keySet());
      return new Outcome(accepted.size(), rejected, enriched.size(), searchable.size(), dead.size(),
          accepted.size() - searchable.size() - dead.size());
    }
  }

  private int push(Path file, Map<UUID, Long> accepted) throws IOException, InterruptedException {
    Push push = new Push(pipeline.first(Service.INGEST).uri(), pipeline.keys().scraper());
    int rejected = 0;
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<String> batch = new ArrayList<>();
      for (String line = lines.readLine(); line != null || !batch.isEmpty(); line = lines.readLine()) {
        if (line != null && !line.isBlank()) {
          batch.add(line);
        }
        if (batch.size() == LINES_A_PUSH || line == null) {
          for (Receipt receipt : push.send(batch)) {
            number++;
            if (receipt.isRejected()) {
              rejected++;
              out.println("line " + number + " was rejected: " + receipt.problem());
            } else {
              accepted.merge(receipt.id(), receipt.version(), Math::max);
            }
          }
          batch.clear();
          progress("pushed " + number);
        }
      }
    }
    return rejected;
  }

  private Set<UUID> await(Map<UUID, Long> accepted, TopicTail tail) throws IOException, InterruptedException {
    Index index = new Index(URI.create(pipeline.stack().elasticsearch().url()));
    Map<UUID, Long> open = new LinkedHashMap<>(accepted);
    Set<UUID> searchable = new LinkedHashSet<>();
    long last = System.nanoTime();
    while (true) {
      Map<UUID, Long> versions = index.versions(open.keySet());
      int before = searchable.size();
      versions.forEach((id, version) -> {
        if (version >= open.get(id)) {
          searchable.add(id);
        }
      });
      open.keySet().removeAll(searchable);
      progress("searchable " + searchable.size() + " of " + accepted.size());
      if (searchable.size() > before) {
        last = System.nanoTime();
      }
      if (tail.seen(Topic.DEAD_LETTERS).containsAll(open.keySet()) || System.nanoTime() - last > PATIENCE.toNanos()) {
        endProgress();
        return searchable;
      }
      Thread.sleep(100);
    }
  }

  private void progress(String text) {
    if (terminal) {
      out.print("\r" + text + "   ");
      out.flush();
    }
  }

  private void endProgress() {
    if (terminal) {
      out.println();
    }
  }

  private void table(Collection<UUID> ids) throws IOException {
    out.printf("%n%-8s %6s %6s %6s %6s  %s%n", "kind", "people", "places", "bodies", "dates", "title");
    for (UUID id : ids) {
      Optional<HttpResponse<String>> response = pipeline.first(Service.SEARCH).get("/v1/articles/" + id);
      if (response.isPresent() && response.get().statusCode() == 200) {
        JsonNode article = Json.MAPPER.readTree(response.get().body());
        out.printf("%-8s %6d %6d %6d %6d  %s%n", article.path("type").asText("-").toLowerCase(Locale.ROOT),
            count(article, "PERSON"), count(article, "LOCATION"), count(article, "ORGANIZATION"),
            article.path("dates").size(), title(article));
      } else {
        out.printf("%-8s %6s %6s %6s %6s  %s%n", "-", "-", "-", "-", "-", id);
      }
    }
    out.println();
  }

  private static int count(JsonNode article, String type) {
    int count = 0;
    for (JsonNode entity : article.path("entities")) {
      count += entity.path("type").asText().equalsIgnoreCase(type) ? 1 : 0;
    }
    return count;
  }

  private static String title(JsonNode article) {
    String title = article.path("title").asText("");
    String shown = title.isEmpty() ? article.path("text").asText("").lines().findFirst().orElse("") : title;
    return shown.length() > 90 ? shown.substring(0, 89) + "…" : shown;
  }
}
