package vn.biennien.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides link to and name is there, and no decision is left out of their list. */
class DocumentationTest {

  /** A link to a file of the project, without the place in it. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

  private static final Pattern PROPERTY = Pattern.compile("`(biennien\\.[a-z.-]+[a-z])`");

  private static List<String> guides() {
    Stream<String> docs = Project.files("docs", ".md").stream();
    return Stream.concat(Stream.of("README.md", "launcher/samples/README.md", "kafka-worker/README.md", "local-stack/README.md",
        "analysis-vietnamese/README.md"), docs).toList();
  }

  @Test
  void everyLinkLeadsToAFile() {
    assertThat(guides()).hasSizeGreaterThan(10).allSatisfy(guide -> {
      Matcher links = LINK.matcher(Project.read(guide));
      while (links.find()) {
        assertThat(Files.exists(Project.path(guide).resolveSibling(links.group(1)))).as(links.group()).isTrue();
      }
    });
  }

  @Test
  void everyDecisionIsInTheIndexUnderItsNumber() {
    String index = Project.read("docs/README.md");

    assertThat(Project.files("docs/decisions", ".md")).isNotEmpty().allSatisfy(file -> {
      String name = file.substring("docs/".length());
      int number = Integer.parseInt(Project.first("decisions/(\\d{4})-", name));
      assertThat(index).containsPattern("(?m)^" + number + "\\. \\[[^\\]]+]\\(" + Pattern.quote(name) + "\\)$");
    });
  }

  @Test
  void everySettingThatIsNamedExists() {
    List<Settings> services = Project.SERVICES.stream().map(Settings::of).toList();
    List<String> named = Stream.of("docs/operations.md", "docs/api/ingest.md", "docs/api/enrich.md", "docs/api/search.md")
        .map(Project::read).flatMap(guide -> PROPERTY.matcher(guide).results()).map(match -> match.group(1)).distinct().toList();

    assertThat(named).hasSizeGreaterThan(10)
        .allMatch(property -> services.stream().anyMatch(service -> service.knows(Settings.variable(property))));
  }
}
