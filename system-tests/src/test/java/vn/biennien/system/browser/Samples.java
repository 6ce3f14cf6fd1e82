package vn.biennien.system.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.biennien.contracts.Json;
import vn.biennien.launcher.Index;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Push;
import vn.biennien.launcher.Push.Receipt;
import vn.biennien.launcher.Service;

/** The sample articles of {@code ./run}, and one that wants to do harm; all can be searched once this is there. */
record Samples(int articles) {

  /** Words that no other article has, so that it can be found. */
  static final String HOSTILE = "zqxhostile";

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String MARKUP = "<img src=x onerror=\"document.title='harmed'\"><script>document.title='harmed'</script></mark>";

  static Samples push(Pipeline pipeline) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(
          Path.of(System.getProperty("biennien.home"), "launcher/samples/articles.ndjson")));
      lines.add(hostile());
      List<Receipt> receipts = new Push(pipeline.first(Service.INGEST).uri(), pipeline.keys().scraper()).send(lines);
      assertThat(receipts).hasSameSizeAs(lines).noneMatch(Receipt::isRejected);
      Map<UUID, Long> accepted = receipts.stream().collect(Collectors.toMap(Receipt::id, Receipt::version, Math::max));
      Index index = new Index(URI.create(pipeline.stack().elasticsearch().url()));
      await().atMost(LONG).pollInterval(Duration.ofMillis(200)).untilAsserted(() ->
          assertThat(index.versions(accepted.keySet())).containsExactlyInAnyOrderEntriesOf(accepted));
      return new Samples(accepted.size());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String hostile() {
    return new String(Json.write(Map.of("source", "hostile.example", "externalId", "hostile-1",
        "title", "Bài " + HOSTILE + " có " + MARKUP,
        "text", "Ngày 3/4/2025, bài " + HOSTILE + " mang theo " + MARKUP + " và &lt;b&gt; ở Lạng Sơn.",
        "publishedAt", "2025-04-04T08:00:00+07:00")), UTF_8);
  }
}
