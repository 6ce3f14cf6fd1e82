package vn.biennien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files beside the jar, which Elasticsearch reads first, say the same as the classes and the build. */
class PluginFilesTest {

  private static final Path BUILT = built();

  @Test
  void everyAnnotatedClassIsNamedAndEveryNamedOneIsAnnotated() throws IOException {
    Map<String, Map<String, String>> named = new ObjectMapper().readValue(
        BUILT.resolve("plugin/named_components.json").toFile(), new TypeReference<>() {
        });

    assertThat(named).isEqualTo(annotated());
  }

  @ParameterizedTest
  @CsvSource({"es8, 8", "es9, 9"})
  void aDescriptorIsForOneMajorVersionOfElasticsearch(String folder, String major) throws IOException {
    Properties descriptor = descriptor(folder);

    assertThat(descriptor.stringPropertyNames())
        .containsExactlyInAnyOrder("name", "version", "description", "java.version", "elasticsearch.version");
    assertThat(descriptor.getProperty("elasticsearch.version")).matches(major + "\\.\\d+\\.\\d+");
    assertThat(descriptor.getProperty("name")).isEqualTo("analysis-vietnamese");
    assertThat(descriptor.getProperty("java.version")).isEqualTo("17");
    assertThat(descriptor).allSatisfy((key, value) -> assertThat(value.toString()).isNotBlank().doesNotContain("${"));
  }

  @Test
  void theDescriptorsDifferOnlyInTheVersionOfElasticsearch() throws IOException {
    Properties es8 = descriptor("es8");
    Properties es9 = descriptor("es9");

    es8.remove("elasticsearch.version");
    es9.remove("elasticsearch.version");

    assertThat(es8).isEqualTo(es9);
  }

  @Test
  void keepOriginalTakesOnlyTrueAndFalse() {
    new VietnameseFoldFilterFactory(() -> "true");
    new VietnameseFoldFilterFactory(() -> "false");

    assertThatThrownBy(() -> new VietnameseFoldFilterFactory(() -> "maybe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keep_original of vietnamese_fold is true or false, not [maybe]");
  }

  private static Map<String, Map<String, String>> annotated() throws IOException {
    Map<String, Map<String, String>> found = new TreeMap<>();
    try (Stream<Path> classes = Files.walk(BUILT.resolve("classes"))) {
      classes.filter(file -> file.toString().endsWith(".class")).map(PluginFilesTest::load)
          .filter(type -> type.isAnnotationPresent(NamedComponent.class))
          .forEach(type -> found.computeIfAbsent(extensionPoint(type), point -> new TreeMap<>())
              .put(type.getAnnotation(NamedComponent.class).value(), type.getName()));
    }
    return found;
  }

  private static String extensionPoint(Class<?> type) {
    return Stream.of(AnalyzerFactory.class, TokenFilterFactory.class)
        .filter(point -> point.isAssignableFrom(type)).findFirst().orElseThrow().getName();
  }

  private static Class<?> load(Path file) {
    String name = BUILT.resolve("classes").relativize(file).toString();
    try {
      return Class.forName(name.substring(0, name.length() - ".class".length()).replace('/', '.').replace('\\', '.'));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Properties descriptor(String folder) throws IOException {
    Properties descriptor = new Properties();
    try (Reader reader = Files.newBufferedReader(BUILT.resolve("plugin").resolve(folder).resolve("stable-plugin-descriptor.properties"))) {
      descriptor.load(reader);
    }
    return descriptor;
  }

  /** The folder that the build writes to. */
  private static Path built() {
    try {
      return Path.of(VietnameseAnalyzer.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
