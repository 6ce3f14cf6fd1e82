package vn.biennien.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.biennien.contracts.Topic;

/** The manifests below deploy/kubernetes fit the services they start; no cluster is needed to see that. */
class KubernetesTest {

  private static final String FOLDER = "deploy/kubernetes/";
  private static final String SCALING = FOLDER + "overlays/prod/enrich-scaling.yaml";

  private static JsonNode deployment(String service) {
    return resource(FOLDER + "base/" + service + ".yaml", "Deployment").get("spec").get("template");
  }

  private static JsonNode container(String service) {
    return deployment(service).get("spec").get("containers").get(0);
  }

  private static JsonNode resource(String file, String kind) {
    return Project.documents(file).stream().filter(document -> document.get("kind").asText().equals(kind)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
  void aServiceGetsOnlyVariablesOfItsOwnThatItHeeds(String service) {
    Settings settings = Settings.of(service);

    assertThat(container(service).get("env")).isNotEmpty()
        .allSatisfy(variable -> assertThat(settings.knows(variable.get("name").asText())).as(variable.toString()).isTrue());
  }

  @Test
  void whatAllServicesGetIsHeededByOneOfThem() {
    List<Settings> services = Project.SERVICES.stream().map(Settings::of).toList();

    assertThat(Stream.of("base", "overlays/dev", "overlays/prod").flatMap(folder -> generated(folder, "configMapGenerator")).toList())
        .isNotEmpty().allMatch(name -> services.stream().anyMatch(service -> service.knows(name)));
  }

  private static Stream<String> generated(String folder, String generator) {
    return Project.elements(kustomization(folder).path(generator)).flatMap(each -> Project.elements(each.get("literals")))
        .map(literal -> literal.asText().replaceFirst("=.*", ""));
  }

  private static JsonNode kustomization(String folder) {
    return Project.yaml(FOLDER + folder + "/kustomization.yaml");
  }

  @Test
  void theSecretForTryingOutHasEveryKeyThatIsAskedFor() {
    Set<String> asked = Project.SERVICES.stream().flatMap(service -> container(service).findValues("secretKeyRef").stream())
        .map(reference -> reference.get("key").asText()).collect(Collectors.toCollection(TreeSet::new));

    assertThat(generated("overlays/dev", "secretGenerator").sorted().toList()).containsExactlyElementsOf(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
  void probesAndMetricsAreAskedWhereTheServiceAnswers(String service) {
    JsonNode container = container(service);
    String port = Integer.toString(Settings.of(service).port());

    assertThat(container.get("ports").get(0).get("containerPort").asText()).isEqualTo(port);
    assertThat(deployment(service).get("metadata").get("annotations").get("prometheus.io/port").asText()).isEqualTo(port);
    assertThat(path(container, "startupProbe")).isEqualTo("/q/health/started");
    assertThat(path(container, "livenessProbe")).isEqualTo("/q/health/live");
    assertThat(path(container, "readinessProbe")).isEqualTo("/q/health/ready");
  }

  private static String path(JsonNode container, String probe) {
    return container.get(probe).get("httpGet").get("path").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "enrich-service", "search-service"})
  void everyServiceIsBoundedAndMayBeMovedOneAtATime(String service) {
    assertThat(container(service).get("resources").get("limits").has("memory")).isTrue();
    assertThat(container(service).get("image").asText()).isEqualTo("biennien/" + service + ":" + Project.version());
    assertThat(resource(FOLDER + "base/" + service + ".yaml", "PodDisruptionBudget").get("spec").get("maxUnavailable").asInt()).isEqualTo(1);
  }

  @Test
  void enrichScalesByTheLagOfItsOwnGroupUpToItsPartitions() {
    JsonNode spec = resource(SCALING, "ScaledObject").get("spec");
    JsonNode trigger = spec.get("triggers").get(0).get("metadata");
    String config = Project.read("enrich-service/src/main/java/vn/biennien/enrich/pipeline/EnrichConfig.java");

    assertThat(trigger.get("topic").asText()).isEqualTo(Topic.RAW.topicName());
    assertThat(trigger.get("consumerGroup").asText()).isEqualTo(Project.first("@WithDefault\\(\"([^\"]+)\"\\)\\s+String group\\(\\)", config));
    assertThat(spec.get("maxReplicaCount").asInt()).isEqualTo(Topic.RAW.partitions());
    assertThat(kustomization("overlays/prod").get("configMapGenerator").toString())
        .contains("KAFKA_BOOTSTRAP_SERVERS=" + trigger.get("bootstrapServers").asText());
  }

  @Test
  void everyFileBelongsToAKustomization() {
    for (String folder : List.of("base", "overlays/dev", "overlays/prod")) {
      List<String> named = Project.elements(kustomization(folder).get("resources"))
          .map(JsonNode::asText).filter(name -> name.endsWith(".yaml")).toList();
      List<String> there = Project.files(FOLDER + folder, ".yaml").stream().map(file -> file.substring((FOLDER + folder + "/").length()))
          .filter(name -> !name.equals("kustomization.yaml")).toList();

      assertThat(there).containsExactlyInAnyOrderElementsOf(named);
    }
  }
}
