package vn.biennien.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No Docker engine is needed to see that docker-compose.yml and the Dockerfiles fit what they start. */
class ComposeFileTest {

  private static final Pattern HOST_AND_PORT = Pattern.compile("(?:^|//)([a-z][a-z-]*):(\\d+)");
  private static final Pattern PORTS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)-(\\d+):(\\d+)");

  private final JsonNode services = Project.yaml("docker-compose.yml").get("services");

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
  void aServiceGetsOnlyVariablesThatItHeedsWhenItRuns(String service) {
    Settings settings = Settings.of(service);

    assertThat(Project.fieldNames(services.get(service).get("environment"))).isNotEmpty().allMatch(settings::knows, "is heeded");
  }

  @Test
  void aVariableThatNobodyHeedsWouldBeSeen() {
    Settings settings = Settings.of("search-service");

    assertThat(settings.knows("QUARKUS_HTTP_PORT")).isTrue();
    assertThat(settings.knows("BIENNIEN_INDEX_MAX_BATCH")).isTrue();
    assertThat(settings.knows("BIENNIEN_INDEX_MAX_BATCHES")).isFalse();
    assertThat(settings.knows("QUARKUS_DATASOURCE_PASSWORD")).as("it has no database").isFalse();
    assertThat(settings.knows("QUARKUS_OTEL_TRACES_EXPORTER")).as("fixed when it is built").isFalse();
  }

  @Test
  void theBrokerGetsOnlyVariablesThatItHeeds() throws Exception {
    Set<String> known = BrokerSettings.variables();
    known.addAll(Set.of("CLUSTER_ID", "KAFKA_HEAP_OPTS"));

    assertThat(known).containsAll(Project.fieldNames(services.get("kafka").get("environment")));
  }

  @Test
  void theOtherServersGetOnlyVariablesThatTheirImagesHeed() {
    assertThat(Set.of("POSTGRES_USER", "POSTGRES_PASSWORD", "POSTGRES_DB"))
        .containsAll(Project.fieldNames(services.get("postgres").get("environment")));
    assertThat(Set.of("discovery.type", "xpack.security.enabled", "action.auto_create_index", "ES_JAVA_OPTS"))
        .containsAll(Project.fieldNames(services.get("elasticsearch").get("environment")));
  }

  @Test
  void everyVersionIsThatOfTheParentPom() {
    assertThat(image("kafka")).isEqualTo("apache/kafka:" + Project.version("kafka.version"));
    // The binaries' version has a third number of its own.
    assertThat(image("postgres")).isEqualTo("postgres:" + Project.version("postgresql-binaries.version").replaceFirst("\\.\\d+$", ""));
    assertThat(image("elasticsearch")).isEqualTo("biennien/elasticsearch:" + Project.version("elasticsearch.version"));
    assertThat(Project.read("analysis-vietnamese/Dockerfile")).contains("FROM elasticsearch:" + Project.version("elasticsearch.version"));
    assertThat(Project.SERVICES).allSatisfy(service ->
        assertThat(image(service)).isEqualTo("biennien/" + service + ":" + Project.version()));
  }

  private String image(String service) {
    return services.get(service).get("image").asText();
  }

  @Test
  void whatIsCalledFromAServiceIsThere() {
    List<String> called = new ArrayList<>();
    for (String service : Project.SERVICES) {
      services.get(service).get("environment").forEach(value ->
          HOST_AND_PORT.matcher(value.asText()).results().map(match -> match.group(1)).forEach(called::add));
    }

    assertThat(called).contains("kafka", "postgres", "elasticsearch").allMatch(services::has);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
  void theContainersPortIsTheOneTheServiceListensOn(String service) {
    int port = Settings.of(service).port();
    String dockerfile = Project.read(service + "/Dockerfile");

    assertThat(ports(service).group(3)).isEqualTo(Integer.toString(port));
    assertThat(dockerfile).contains("EXPOSE " + port + "\n").contains("CMD [\"ready\", \"" + port + "\"]");
  }

  @Test
  void nothingThatScalesHasANameOrOnePortOfItsOwn() {
    for (String service : Project.SERVICES) {
      assertThat(services.get(service).has("container_name")).isFalse();
      assertThat(services.get(service).has("hostname")).isFalse();
      assertThat(Integer.parseInt(ports(service).group(2)) - Integer.parseInt(ports(service).group(1))).isGreaterThanOrEqualTo(7);
    }
    assertThat(Project.SERVICES.stream().map(this::ports).flatMap(ports ->
        IntStream.rangeClosed(Integer.parseInt(ports.group(1)), Integer.parseInt(ports.group(2))).boxed())).doesNotHaveDuplicates();
  }

  private MatchResult ports(String service) {
    return PORTS.matcher(services.get(service).get("ports").get(0).asText()).results().findFirst().orElseThrow();
  }

  @Test
  void everyServiceWaitsForWhatItNeedsAndSaysWhenItIsReady() {
    for (String service : Project.SERVICES) {
      assertThat(Project.read(service + "/Dockerfile")).contains("HEALTHCHECK");
      JsonNode needs = services.get(service).get("depends_on");
      assertThat(Project.fieldNames(needs)).contains("kafka");
      assertThat(Project.fieldNames(needs)).allSatisfy(name -> {
        assertThat(needs.get(name).get("condition").asText()).isEqualTo("service_healthy");
        assertThat(services.get(name).has("healthcheck")).as(name).isTrue();
      });
    }
    assertThat(services).allSatisfy(service -> assertThat(service.has("mem_limit")).isTrue());
  }

  @Test
  void theKeysForTryingOutAreLongEnoughAndSayWhatTheyAre() {
    JsonNode ingest = services.get("ingest-service").get("environment");
    for (String variable : List.of("BIENNIEN_KEYS_BOOTSTRAP", "BIENNIEN_KEYS_ADMIN")) {
      assertThat(Project.first(":-([^}]+)}", ingest.get(variable).asText())).hasSizeGreaterThanOrEqualTo(32).contains("only-for-trying-out");
    }
    assertThat(ingest.get("QUARKUS_DATASOURCE_PASSWORD")).isEqualTo(services.get("postgres").get("environment").get("POSTGRES_PASSWORD"));
  }

  @Test
  void allImagesAreBuiltByTheSameStageOnTheJavaOfThePom() {
    List<String> dockerfiles = List.of("ingest-service/Dockerfile", "enrich-service/Dockerfile", "search-service/Dockerfile",
        "analysis-vietnamese/Dockerfile");
    String java = Project.version("maven.compiler.release");

    assertThat(dockerfiles.stream().map(Project::read).map(text -> Project.first("(?s)^(.*?-am\n)", text)).distinct())
        .singleElement().asString().contains("-eclipse-temurin-" + java + " AS build");
    assertThat(Project.SERVICES).allSatisfy(service ->
        assertThat(Project.read(service + "/Dockerfile")).contains("FROM eclipse-temurin:" + java + "."));
  }
}
