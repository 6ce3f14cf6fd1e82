package vn.biennien.search.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageFilesTest {

  /** What a first view may weigh with all its files; the API's answer comes on top of it. */
  private static final int BUDGET = 60 * 1024;

  private final Page page = new Page();

  @Test
  void everyFileOfTheFolderIsNamedInTheDocument() throws Exception {
    assertThat(files()).isNotEmpty().allSatisfy(name -> assertThat(page.asset(name)).as(name).isPresent());
  }

  @Test
  void allFilesTogetherAreSmall() throws Exception {
    int sum = page.index().zipped().length;
    for (String name : files()) {
      sum += page.asset(name).orElseThrow().zipped().length;
    }

    assertThat(sum).isLessThan(BUDGET);
  }

  @Test
  void nothingIsLoadedFromAnotherHost() throws Exception {
    for (String name : files()) {
      // The name of a vocabulary is no address that is loaded.
      String text = new String(page.asset(name).orElseThrow().plain(), UTF_8).replace("http://www.w3.org/2000/svg", "");
      assertThat(text).as(name).doesNotContainPattern("https?://[a-z0-9]");
    }
  }

  @Test
  void noScriptTurnsTextIntoMarkup() throws Exception {
    for (String name : files()) {
      assertThat(new String(page.asset(name).orElseThrow().plain(), UTF_8)).as(name)
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
    }
  }

  @Test
  void whatIsSentZippedIsTheSame() throws IOException {
    PageFile file = page.asset("app.js").orElseThrow();

    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.zipped()))) {
      assertThat(in.readAllBytes()).isEqualTo(file.plain());
    }
  }

  @Test
  void aFileOfAnUnknownKindIsNotSentAsSomethingElse() {
    assertThatThrownBy(() -> PageFile.of("font.exe", new byte[0])).hasMessageContaining("font.exe");
  }

  private static List<String> files() throws URISyntaxException, IOException {
    Path folder = Path.of(Page.class.getResource("assets").toURI());
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
    }
  }
}
