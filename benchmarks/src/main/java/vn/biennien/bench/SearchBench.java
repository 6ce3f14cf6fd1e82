package vn.biennien.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.bench.Recorder.Asked;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;
import vn.biennien.launcher.Service;
import vn.biennien.launcher.ServiceProcess;

/** How fast searches are answered, beside the same queries sent to Elasticsearch directly, and how large the index is. */
@Command(name = "bench search", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Faceted queries, suggestions and export over an index of generated articles, and the index's size.")
public final class SearchBench implements Callable<Integer> {

  private static final int SUGGESTIONS = 400;
  /** Until then the compilers of the service and of Elasticsearch take half of two cores. */
  private static final Duration WARM_UP = Duration.ofSeconds(90);
  /** By then they are warm but for suggestions. */
  private static final Duration SHORT_WARM_UP = Duration.ofSeconds(10);
  /** Fewer are not merged further. */
  private static final int FEW_SEGMENTS = 4;
  private static final Duration MERGED_AFTER = Duration.ofMinutes(5);
  private static final int ROUNDS = 3;
  private static final int TRIES = 10;

  @Parameters(arity = "0..1", paramLabel = "N", defaultValue = "200000", description = "Articles; default: 200000.")
  private int articles;

  @Option(names = "--data", paramLabel = "DIR", description = "Keep the index in this folder, and use the one that is there.")
  private Path data;

  @Option(names = "--clients", paramLabel = "N", defaultValue = "8", description = "Clients at the same time; default: 8.")
  private int clients;

  @Option(names = "--questions", paramLabel = "N", defaultValue = "400",
      description = "Different questions, asked in turn; with many, nothing is answered from what was kept of the last time; default: 400.")
  private int count;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "Length of each of three rounds; default: 20.")
  private int seconds;

  private final ArticleGenerator generator = new ArticleGenerator(3);

  public static void main(String[] args) {
    Bench.run(new SearchBench(), args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (articles < 1 || clients < 1 || seconds < 1 || count < 1) {
      Bench.say("N, --clients, --questions and --seconds must be at least 1");
      return 2;
    }
    PipelineSettings settings = new PipelineSettings(Bench.home(), data, 1, false, Map.of(), Map.of(), List.of());
    try (Pipeline pipeline = Pipeline.start(settings, line -> Bench.say("· %s", line))) {
      Elastic elastic = new Elastic(pipeline.stack().elasticsearch().url());
      fill(pipeline, elastic);
      // Only what answers searches shall run; what fills the index would take its share of two cores.
      pipeline.services(Service.INGEST).forEach(ServiceProcess::close);
      pipeline.services(Service.ENRICH).forEach(ServiceProcess::close);
      measure(pipeline, elastic);
    }
    return 0;
  }

  private void fill(Pipeline pipeline, Elastic elastic) throws IOException, InterruptedException {
    long there = elastic.count("articles");
    if (there > 0 && there != articles) {
      throw new IOException("the folder has an index of " + there + " articles, not " + articles);
    }
    if (there == 0) {
      long begun = System.nanoTime();
      new Pushing(pipeline).push(generator.articles(articles).map(GeneratedArticle::json).iterator());
      elastic.awaitCount("articles", articles);
      Bench.say("· %d articles indexed through the pipeline in %.0f s", articles, Bench.seconds(begun));
    }
    awaitMerges(elastic);
    elastic.ask("POST", "/articles/_flush", new byte[0]);
    long index = elastic.get("/articles/_stats/store").at("/_all/primaries/store/size_in_bytes").asLong();
    long pushed = LongStream.range(0, articles).mapToObj(generator::article)
        .mapToLong(a -> a.json().getBytes(StandardCharsets.UTF_8).length).sum();
    Bench.say("index bytes=%d article bytes=%d ratio=%.2f", index, pushed, (double) index / pushed);
  }

  /** As it comes to be when the load is over: the service merges many segments when nothing is written for a minute. */
  private static void awaitMerges(Elastic elastic) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int segments = segments(elastic);
    while (segments(elastic) > FEW_SEGMENTS && Bench.seconds(begun) < MERGED_AFTER.toSeconds() || isMerging(elastic)) {
      Thread.sleep(500);
    }
    Bench.say("· %d segments, merged to %d after %.0f s", segments, segments(elastic), Bench.seconds(begun));
  }

  private static int segments(Elastic elastic) throws IOException, InterruptedException {
    return elastic.get("/articles/_stats/segments").at("/_all/primaries/segments/count").asInt();
  }

  private static boolean isMerging(Elastic elastic) throws IOException, InterruptedException {
    return elastic.get("/articles/_stats/merge").at("/_all/primaries/merges/current").asInt() > 0;
  }

  private void measure(Pipeline pipeline, Elastic elastic) throws IOException, InterruptedException {
    Questions questions = new Questions(generator, articles);
    List<String> paths = questions.searches(count);
    URI search = pipeline.first(Service.SEARCH).uri();
    URI elasticsearch = URI.create(pipeline.stack().elasticsearch().url());
    List<List<HttpRequest>> asked = gets(search, paths);
    List<List<HttpRequest>> directly = record(pipeline, elasticsearch, paths);
    Clients all = new Clients(clients);
    all.ask(asked, WARM_UP);
    all.ask(directly, WARM_UP);
    long cold = all.refused();
    Percentiles service = new Percentiles();
    Percentiles direct = new Percentiles();
    for (int i = 0; i < ROUNDS; i++) {
      // In turn, so that whatever else the machine does falls on both.
      all.ask(asked, Duration.ofSeconds(seconds)).addTo(service);
      all.ask(directly, Duration.ofSeconds(seconds)).addTo(direct);
    }
    Bench.say("queries: service %d, direct %d, refused %d (while warming up %d); the service adds %.1f ms (%.0f%%) at p50", service.size(),
        direct.size(), all.refused() - cold, cold,
        service.millis(50) - direct.millis(50), 100 * (service.millis(50) / direct.millis(50) - 1));
    Clients one = new Clients(1);
    Percentiles alone = one.ask(asked, Duration.ofSeconds(seconds));
    Bench.say("one client: service %s, direct %s", alone, one.ask(directly, Duration.ofSeconds(seconds)));
    List<List<HttpRequest>> typed = gets(search, questions.suggestions(SUGGESTIONS));
    all.ask(typed, SHORT_WARM_UP);
    Percentiles suggest = all.ask(typed, Duration.ofSeconds(seconds));
    Bench.say("suggestions: %d, %s", suggest.size(), suggest);
    export(all, search, "false");
    export(all, search, "true");
    Bench.say("search %s direct %s suggest p99=%.1fms", service, direct, suggest.millis(99));
  }

  private static void export(Clients clients, URI search, String text) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long lines = clients.lines(HttpRequest.newBuilder(search.resolve("/v1/articles/export?format=ndjson&text=" + text)).build());
    double seconds = Bench.seconds(begun);
    Bench.say("export text=%s articles=%d articles/s=%.0f", text, lines, lines / seconds);
  }

  private static List<List<HttpRequest>> gets(URI search, List<String> paths) {
    return paths.stream().map(path -> List.of(HttpRequest.newBuilder(search.resolve(path)).build())).toList();
  }

  /** The searches with facets that the service sends for each path, as a second instance of it sent them. */
  private static List<List<HttpRequest>> record(Pipeline pipeline, URI elasticsearch, List<String> paths)
      throws IOException, InterruptedException {
    List<List<HttpRequest>> recorded = new ArrayList<>();
    try (Recorder recorder = new Recorder(elasticsearch)) {
      ServiceProcess second = pipeline.add(Service.SEARCH, Map.of("quarkus.elasticsearch.hosts", recorder.hosts()));
      try {
        Clients one = new Clients(1);
        for (String path : paths) {
          askPatiently(one, recorder, HttpRequest.newBuilder(second.uri().resolve(path)).build());
          recorded.add(recorder.take().stream().filter(SearchBench::isFaceted).map(a -> direct(elasticsearch, a)).toList());
        }
      } finally {
        second.close();
      }
    }
    return recorded;
  }

  /** The first answers of a cold service may take longer than it allows itself; what it sent then does not count. */
  private static void askPatiently(Clients client, Recorder recorder, HttpRequest request) throws IOException, InterruptedException {
    for (int tries = 1; ; tries++) {
      recorder.take();
      try {
        client.ask(request);
        return;
      } catch (IOException e) {
        if (tries == TRIES) {
          throw e;
        }
        Thread.sleep(1_000);
      }
    }
  }

  private static boolean isFaceted(Asked asked) {
    String body = new String(asked.body(), StandardCharsets.UTF_8);
    return asked.path().contains("/_search") && (body.contains("\"stored\"") || body.contains("\"aggs\""));
  }

  private static HttpRequest direct(URI elasticsearch, Asked asked) {
    return HttpRequest.newBuilder(elasticsearch.resolve(asked.path())).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(asked.body())).build();
  }
}
