package vn.biennien.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.launcher.Index;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;

/** How many articles a second go from a push to where a search finds them, beside a bulk of the same documents. */
@Command(name = "bench pipeline", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Articles a second through the three services, beside the same documents sent straight to Elasticsearch by bulk.")
public final class PipelineBench implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "N", defaultValue = "20000", description = "Articles; default: 20000, at most 100000.")
  private int articles;

  @Option(names = "--warm-up", paramLabel = "N", defaultValue = "4000", description = "Articles pushed before; default: 4000.")
  private int warmUp;

  @Option(names = "--services", paramLabel = "N", defaultValue = "1", description = "How many of each service; default: 1.")
  private int instances;

  @Option(names = "--jfr", paramLabel = "DIR", description = "Record a profile of each service into this folder, and say what costs most.")
  private Path recordings;

  public static void main(String[] args) {
    Bench.run(new PipelineBench(), args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (articles < 1 || articles > 100_000 || warmUp < 1 || instances < 1) {
      Bench.say("N must be between 1 and 100000, --warm-up and --services at least 1");
      return 2;
    }
    PipelineSettings settings = new PipelineSettings(Bench.home(), null, instances, false, Map.of(), Map.of(),
        recordings == null ? List.of() : Profile.JVM);
    try (Pipeline pipeline = Pipeline.start(settings, line -> Bench.say("· %s", line))) {
      Elastic elastic = new Elastic(pipeline.stack().elasticsearch().url());
      push(pipeline, elastic, new ArticleGenerator(1), warmUp, 0);
      Bench.say("· warm after %d articles", warmUp);

      Instant begin = Instant.now();
      IndexWork work = IndexWork.now(elastic);
      CpuTimes before = CpuTimes.now();
      double through = push(pipeline, elastic, new ArticleGenerator(2), articles, warmUp);
      CpuTimes.now().saySince(before, articles);
      IndexWork.now(elastic).saySince(work);
      Profile.Span measured = new Profile.Span(begin, Instant.now());

      double bulk = new BulkComparison(elastic, "articles", "articles-write").run();
      if (recordings != null) {
        Profile.collect(pipeline, recordings).forEach(profile -> profile.say(measured));
      }
      Bench.say("pipeline articles/s=%.0f bulk articles/s=%.0f ratio=%.2f", through, bulk, through / bulk);
    }
    return 0;
  }

  /** @return articles a second, from the first push until the last can be found */
  private static double push(Pipeline pipeline, Elastic elastic, ArticleGenerator generator, int count, int before)
      throws IOException, InterruptedException {
    List<String> lines = generator.articles(count).map(GeneratedArticle::json).toList();
    long begun = System.nanoTime();
    Map<UUID, Long> accepted = new Pushing(pipeline).push(lines.iterator());
    double pushed = Bench.seconds(begun);
    elastic.awaitCount("articles", before + count);
    double seconds = Bench.seconds(begun);
    Map<UUID, Long> found = new Index(URI.create(pipeline.stack().elasticsearch().url())).versions(accepted.keySet());
    if (!found.equals(accepted)) {
      throw new IOException("of " + accepted.size() + " articles " + found.size() + " can be found");
    }
    Bench.say("  %d articles pushed in %.1f s, all searchable after %.1f s", count, pushed, seconds);
    return count / seconds;
  }
}
