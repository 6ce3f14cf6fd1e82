package vn.biennien.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;

/** How long it takes from a push to where a search finds the article, at a rate that the machine carries with ease. */
@Command(name = "bench latency", mixinStandardHelpOptions = true, sortOptions = false,
    description = "From push to searchable, articles pushed one by one at a steady rate.")
public final class LatencyBench implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "N", defaultValue = "3000", description = "Articles; default: 3000.")
  private int articles;

  @Option(names = "--rate", paramLabel = "N", defaultValue = "50", description = "Articles a second; default: 50.")
  private int rate;

  @Option(names = "--warm-up", paramLabel = "N", defaultValue = "1000", description = "Articles pushed before, at the same rate; default: 1000.")
  private int warmUp;

  public static void main(String[] args) {
    Bench.run(new LatencyBench(), args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (articles < 1 || rate < 1 || warmUp < 1) {
      Bench.say("N, --rate and --warm-up must be at least 1");
      return 2;
    }
    try (Pipeline pipeline = Pipeline.start(PipelineSettings.forTests(Bench.home(), 1), line -> Bench.say("· %s", line))) {
      new SearchableLatency(pipeline).measure(new ArticleGenerator(1).articles(warmUp).iterator(), rate);
      Percentiles times = new SearchableLatency(pipeline).measure(new ArticleGenerator(2).articles(articles).iterator(), rate);
      Bench.say("push to searchable %s max=%.1fms articles=%d articles/s=%d", times, times.millis(100), times.size(), rate);
    }
    return 0;
  }
}
