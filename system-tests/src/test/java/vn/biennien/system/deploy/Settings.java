package vn.biennien.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * The environment variables that a service heeds when it runs: what the Quarkus extensions in it say of themselves, its
 * {@code @ConfigMapping} interfaces, and what its application.properties refers to.
 */
final class Settings {

  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("(?m)^  (?!default)[\\w<>.]+ (\\w+)\\(\\);");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.]+)[:}]");

  private final String service;
  private final Properties properties = new Properties();
  private final Set<String> runTime = new HashSet<>();
  private final Set<String> buildTime = new HashSet<>();

  Settings(String service) throws IOException {
    this.service = service;
    String text = Project.read(service + "/src/main/resources/application.properties");
    properties.load(new StringReader(text));
    properties.stringPropertyNames().forEach(name -> runTime.add(variable(name.replaceFirst("^%\\w+\\.", ""))));
    REFERENCE.matcher(text).results().forEach(reference -> runTime.add(variable(reference.group(1))));
    for (String sources : List.of(service, "service-web")) {
      Project.files(sources + "/src/main/java", ".java").forEach(this::addMapping);
    }
    for (String jar : Project.files(service + "/target/quarkus-app/lib/main", ".jar")) {
      addExtension(Project.path(jar));
    }
    runTime.removeAll(buildTime);
  }

  /** As SmallRye Config looks for a property in the environment. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private void addMapping(String file) {
    String source = Project.read(file);
    Matcher prefix = PREFIX.matcher(source);
    if (prefix.find()) {
      METHOD.matcher(source).results().forEach(method -> runTime.add(variable(
          prefix.group(1) + "." + method.group(1).replaceAll("([A-Z])", "-$1"))));
    }
  }

  private void addExtension(Path jar) throws IOException {
    try (JarFile archive = new JarFile(jar.toFile())) {
      ZipEntry model = archive.getEntry(MODEL);
      if (model != null) {
        try (InputStream content = archive.getInputStream(model)) {
          addItems(new ObjectMapper().readTree(content));
        }
      }
    }
  }

  private void addItems(JsonNode node) {
    if (node.has("phase") && node.path("path").has("environmentVariable")) {
      Set<String> phase = node.get("phase").asText().equals("RUN_TIME") ? runTime : buildTime;
      phase.add(node.get("path").get("environmentVariable").asText());
    }
    node.forEach(this::addItems);
  }

  boolean knows(String variable) {
    return runTime.contains(variable);
  }

  int port() {
    return Integer.parseInt(properties.getProperty("quarkus.http.port"));
  }

  @Override
  public String toString() {
    return service;
  }

  static Settings of(String service) {
    try {
      return new Settings(service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
