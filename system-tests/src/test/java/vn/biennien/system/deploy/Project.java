package vn.biennien.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads files of the project. */
final class Project {

  static final List<String> SERVICES = List.of("ingest-service", "enrich-service", "search-service");

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Path HOME = Path.of(System.getProperty("biennien.home", "..")).toAbsolutePath().normalize();
  private static final String POM = read("pom.xml");

  private Project() {
  }

  static Path path(String file) {
    return HOME.resolve(file);
  }

  static String read(String file) {
    try {
      return Files.readString(path(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder whose names end so, by their paths in the project; none if there is no such folder. */
  static List<String> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().map(file -> HOME.relativize(file).toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(String file) {
    return documents(file).get(0);
  }

  /** All documents of a YAML file, or the one of a JSON file. */
  static List<JsonNode> documents(String file) {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(read(file))) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  static List<String> fieldNames(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  /** A property of the parent POM. */
  static String version(String property) {
    return first("<" + Pattern.quote(property) + ">([^<]+)<", POM);
  }

  /** The version of the project itself. */
  static String version() {
    return first("<artifactId>bien-nien</artifactId>\\s*<version>([^<]+)<", POM);
  }

  /** The first group of the first match. */
  static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("nothing looks like " + pattern);
    }
    return matcher.group(1);
  }
}
