package vn.biennien.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What alerts and panels ask for is what the services show, and the operations guide explains all of it. */
class MetricsTest {

  private static final Pattern ASKED = Pattern.compile("\\b(?:biennien|http|jvm|process|system|kubelet|node)_[a-z_]+");
  private static final Pattern MADE = Pattern.compile("\"(biennien\\.[a-z.]*[a-z])\"");
  /** A name that is put together: its beginning, and the calls that give its end. */
  private static final Pattern PREFIX = Pattern.compile("\"(biennien\\.[a-z.]+\\.)\" \\+ name");
  private static final Pattern GAUGE = Pattern.compile("gauge\\(\"([a-z.]+)\"");
  /** What Prometheus names end with: counters, gauges and timers. */
  private static final String KIND = "(_total|_seconds_count|_seconds_sum|_seconds_max|_seconds_bucket)?";

  /** Of Quarkus, the JVM and the machines. */
  private static final Set<String> OTHERS = Set.of("http_server_requests_seconds_count", "http_server_requests_seconds_sum",
      "jvm_memory_used_bytes", "jvm_memory_max_bytes", "process_cpu_usage", "system_cpu_count",
      "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes",
      "node_filesystem_avail_bytes", "node_filesystem_size_bytes");

  private final Set<String> made = Stream.of("ingest-service", "enrich-service", "search-service", "kafka-worker")
      .flatMap(module -> Project.files(module + "/src/main/java", ".java").stream()).map(Project::read)
      .filter(source -> source.contains("io.micrometer")).flatMap(MetricsTest::names)
      .map(name -> name.replace('.', '_')).collect(Collectors.toCollection(TreeSet::new));

  private static Stream<String> names(String source) {
    Stream<String> whole = MADE.matcher(source).results().map(match -> match.group(1));
    Stream<String> composed = PREFIX.matcher(source).results().map(match -> match.group(1))
        .flatMap(prefix -> GAUGE.matcher(source).results().map(match -> prefix + match.group(1)));
    return Stream.concat(whole, composed);
  }

  private boolean exists(String asked) {
    return OTHERS.contains(asked) || made.stream().anyMatch(name -> asked.matches(name + KIND));
  }

  private static Set<String> asked(Stream<String> expressions) {
    return expressions.flatMap(expression -> ASKED.matcher(expression).results()).map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> alerts() {
    return Project.elements(Project.yaml("deploy/prometheus/alerts.yml").get("groups"))
        .flatMap(group -> Project.elements(group.get("rules"))).toList();
  }

  private static Set<String> askedByAlerts() {
    return asked(alerts().stream().map(rule -> rule.get("expr").asText()));
  }

  private static Set<String> askedByPanels() {
    return asked(Project.yaml("deploy/grafana/every-hop.json").findValues("expr").stream().map(JsonNode::asText));
  }

  @Test
  void theMetricsInTheCodeAreFound() {
    assertThat(made).contains("biennien_ingest_outbox_depth", "biennien_worker_lag", "biennien_worker_since_poll_seconds",
        "biennien_enrich", "biennien_push_to_searchable");
    assertThat(exists("biennien_worker_lags")).isFalse();
  }

  @Test
  void alertsAskForMetricsThatExist() {
    assertThat(askedByAlerts()).hasSizeGreaterThan(5).allMatch(this::exists);
  }

  @Test
  void panelsAskForMetricsThatExistAndShowEveryOneOfOurs() {
    Set<String> shown = askedByPanels();

    assertThat(shown).allMatch(this::exists);
    assertThat(made).filteredOn(name -> shown.stream().noneMatch(asked -> asked.matches(name + KIND)))
        .as("shown nowhere").isEmpty();
  }

  @Test
  void theGuideExplainsEveryAlertAndEveryMetric() {
    String guide = Project.read("docs/operations.md");

    assertThat(alerts()).allSatisfy(rule -> assertThat(guide).contains("`" + rule.get("alert").asText() + "`"));
    assertThat(made).allSatisfy(name -> assertThat(guide).contains("`" + name));
  }

  @Test
  void everyAlertSaysHowUrgentItIsAndWhatIsWrong() {
    assertThat(alerts()).allSatisfy(rule -> {
      assertThat(rule.get("labels").get("severity").asText()).isIn("page", "ticket");
      assertThat(rule.get("annotations").get("summary").asText()).isNotBlank();
    });
  }
}
