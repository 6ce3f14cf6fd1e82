package vn.biennien.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a pipeline is started.
 *
 * @param home      the project's folder, in which everything is built
 * @param data      where it keeps its data, or null for a folder that goes away with it
 * @param instances how many of each service, at least 1
 * @param wellKnown whether servers and services take their well-known ports, else free ones
 * @param ports     ports of the first instances, where they are not the well-known ones or free ones
 * @param extra     settings for all services, beside those that the pipeline gives
 * @param jvm       JVM options for all services, beside those that the pipeline gives
 */
public record PipelineSettings(Path home, Path data, int instances, boolean wellKnown, Map<Service, Integer> ports,
    Map<String, String> extra, List<String> jvm) {

  /** For tests and benches: free ports, a temporary folder. */
  public static PipelineSettings forTests(Path home, int instances) {
    return new PipelineSettings(home, null, instances, false, Map.of(), Map.of(), List.of());
  }

  /** The ports that first instances must have; a service that is not named takes any free one. */
  Map<Service, Integer> firstPorts() {
    Map<Service, Integer> first = new EnumMap<>(Service.class);
    if (wellKnown) {
      for (Service service : Service.values()) {
        first.put(service, service.port());
      }
    }
    first.putAll(ports);
    return first;
  }
}
