package vn.biennien.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.content.ContentExtractor;
import vn.biennien.enrichment.entity.EntityTagger;
import vn.biennien.enrichment.gazetteer.Gazetteer;
import vn.biennien.enrichment.temporal.TemporalTagger;
import vn.biennien.enrichment.text.Tokenizer;

/** Syllables a second that one thread tags, stage by stage and all together, on pages of the marked-up corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class TaggingBench {

  private ContentExtractor extractor;
  private Gazetteer gazetteer;
  private EntityTagger entityTagger;
  private TemporalTagger dateTagger;
  private Enricher enricher;
  private List<CorpusPage> pages;
  private int next;

  /** Counted by JMH as a further result, in syllables a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    public long syllables;
  }

  @Setup(Level.Trial)
  public void load() throws IOException {
    extractor = new ContentExtractor();
    gazetteer = Gazetteer.load();
    entityTagger = EntityTagger.load(gazetteer);
    dateTagger = TemporalTagger.create();
    enricher = Enricher.load();
    pages = CorpusPage.read(Bench.home().resolve("enrichment/corpus"), extractor);
  }

  private CorpusPage page(Counter counter) {
    next = next + 1 == pages.size() ? 0 : next + 1;
    CorpusPage page = pages.get(next);
    counter.syllables += page.syllables();
    return page;
  }

  @Benchmark
  public Object content(Counter counter) {
    return extractor.extract(page(counter).page());
  }

  @Benchmark
  public Object tokenize(Counter counter) {
    return Tokenizer.tokenize(page(counter).content().text());
  }

  @Benchmark
  public Object gazetteer(Counter counter) {
    return gazetteer.match(page(counter).tokens());
  }

  @Benchmark
  public Object entities(Counter counter) {
    return entityTagger.tag(page(counter).tokens());
  }

  @Benchmark
  public Object dates(Counter counter) {
    CorpusPage page = page(counter);
    return dateTagger.tag(page.tokens(), page.content().blocks(), page.content().kind(), page.published());
  }

  /** Runs through the most code, so the compiler needs longest. */
  @Benchmark
  @Warmup(iterations = 8, time = 5)
  @Measurement(iterations = 5, time = 5)
  public Object everything(Counter counter) {
    return enricher.enrich(page(counter).page());
  }

  /** Takes the options of JMH; a name such as {@code dates} measures that stage alone. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(args);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
    if (given.getIncludes().isEmpty()) {
      options.include(TaggingBench.class.getSimpleName());
    }
    double everything = 0;
    for (RunResult result : new Runner(options.build()).run()) {
      double syllables = result.getSecondaryResults().get("syllables").getScore();
      Bench.say("%-12s %10.0f syllables/s", result.getPrimaryResult().getLabel(), syllables);
      if (result.getPrimaryResult().getLabel().equals("everything")) {
        everything = syllables;
      }
    }
    if (everything > 0) {
      Bench.say("tagging syllables/s=%.0f threads=1", everything);
    }
  }
}
