package vn.biennien.bench;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;
import vn.biennien.launcher.Push;
import vn.biennien.launcher.Push.Receipt;
import vn.biennien.launcher.Service;
import vn.biennien.relevance.Comparison;
import vn.biennien.relevance.TestCollection;
import vn.biennien.relevance.Text;

/** How good the order of hits is: judged queries over texts that went through all three services. */
@Command(name = "bench relevance", mixinStandardHelpOptions = true,
    description = "nDCG@10 of judged queries, beside an index with the standard analyzer and one without marks.")
public final class RelevanceBench implements Callable<Integer> {

  public static void main(String[] args) {
    Bench.run(new RelevanceBench(), args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TestCollection collection = TestCollection.load();
    try (Pipeline pipeline = Pipeline.start(PipelineSettings.forTests(Bench.home(), 1), line -> Bench.say("· %s", line))) {
      String elasticsearch = pipeline.stack().elasticsearch().url();
      Map<UUID, String> names = push(pipeline, collection.texts());
      new Elastic(elasticsearch).awaitCount("articles", names.size());
      Comparison.run(collection, pipeline.first(Service.SEARCH).uri(), URI.create(elasticsearch), names).report()
          .forEach(line -> Bench.say("%s", line));
    }
    return 0;
  }

  /** @return for each article the text that it is made of */
  private static Map<UUID, String> push(Pipeline pipeline, List<Text> texts) throws IOException, InterruptedException {
    List<Receipt> receipts = new Push(pipeline.first(Service.INGEST).uri(), pipeline.keys().scraper())
        .send(texts.stream().map(RelevanceBench::line).toList());
    Map<UUID, String> names = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i >= receipts.size() || receipts.get(i).isRejected()) {
        throw new IOException("the text " + texts.get(i).id() + " was not accepted");
      }
      names.put(receipts.get(i).id(), texts.get(i).id());
    }
    return names;
  }

  private static String line(Text text) {
    return new GeneratedArticle(text.source(), null, text.id(), text.title(), text.text(), text.published()).json();
  }
}
