package vn.biennien.enrichment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.biennien.contracts.Block;
import vn.biennien.enrichment.Page;

/** Pages of many layouts, each beside the story that a reader sees in it. */
class SamplePagesTest {

  private final ContentExtractor extractor = new ContentExtractor();

  static Stream<String> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(SamplePagesTest.class.getResource("portal.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      return all.stream().filter(file -> !file.toString().endsWith(".expected") && all.contains(expected(file)))
          .map(file -> file.getFileName().toString());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theStoryIsFoundAndNothingElse(String name) throws IOException {
    String page = resource(name);

    Content content = extractor.extract(name.endsWith(".html") ? new Page(null, null, null, null, null, page) : Page.ofText(page));

    assertThat(written(content)).isEqualTo(resource(expected(Path.of(name)).toString()));
  }

  private static Path expected(Path page) {
    String name = page.getFileName().toString();
    return page.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected");
  }

  private static String written(Content content) {
    StringBuilder out = new StringBuilder().append(content.kind()).append(' ').append(content.publishedAt()).append('\n');
    for (Block block : content.blocks()) {
      out.append(block.kind()).append(' ').append(content.text(), block.start(), block.end()).append('\n');
    }
    return out.toString();
  }

  private static String resource(String name) throws IOException {
    try (var in = SamplePagesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
