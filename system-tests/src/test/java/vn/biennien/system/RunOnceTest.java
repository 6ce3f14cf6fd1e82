package vn.biennien.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(2)
class RunOnceTest {

  @TempDir
  Path folder;

  @Test
  void pushesTheSamplesSaysWhatBecameOfEachAndEnds() throws Exception {
    List<String> samples = Files.readAllLines(Path.of(System.getProperty("biennien.home"), "launcher/samples/articles.ndjson"));
    List<String> lines = new ArrayList<>(samples);
    lines.add("{\"source\": \"khong-co-noi-dung\", \"externalId\": \"1\"}");
    Path file = Files.write(folder.resolve("articles.ndjson"), lines, StandardCharsets.UTF_8);

    Run run = Run.of(folder, "--once", "--free-ports", file.toString());

    assertThat(run.status()).as(run.output()).isZero();
    assertThat(run.output()).contains("line " + lines.size() + " was rejected");
    assertThat(run.output().lines().filter(line -> line.matches("(story|listing) +\\d+ +\\d+ +\\d+ +\\d+ +.+"))).hasSameSizeAs(samples);
    assertThat(run.lastLine()).matches("accepted=%1$d enriched=%1$d searchable=%1$d dead-letters=0 lost=0 seconds=\\d+\\.\\d"
        .formatted(samples.size()));
  }
}
