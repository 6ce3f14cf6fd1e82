package vn.biennien.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.biennien.localstack.LocalStack;
import vn.biennien.localstack.Ports;
import vn.biennien.localstack.Server;
import vn.biennien.localstack.StackException;

/** Kafka, PostgreSQL, Elasticsearch and the three services, each as a process of its own. */
public final class Pipeline implements AutoCloseable {

  /** Small enough that all of it runs beside other things on 8 GB; a deployment has settings of its own. */
  private static final List<String> JVM = List.of("-Xmx768m", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=4", "-Xshare:auto");

  private final PipelineSettings settings;
  private final LocalStack stack;
  private final Keys keys;
  private final Path logs;
  private final List<ServiceProcess> services = new CopyOnWriteArrayList<>();

  private Pipeline(PipelineSettings settings, LocalStack stack, Keys keys, Path logs) {
    this.settings = settings;
    this.stack = stack;
    this.keys = keys;
    this.logs = logs;
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @param progress told in one line what happens
   * @throws StackException if something cannot start; its message is one clear sentence
   */
  public static Pipeline start(PipelineSettings settings, Consumer<String> progress) {
    for (Service service : Service.values()) {
      if (!Files.exists(service.jar(settings.home()))) {
        throw new StackException(service.module() + " is not built: run mvn -B package -DskipTests in " + settings.home());
      }
    }
    // The quick checks first: nobody wants to wait for the servers to hear that a service's port is in use.
    settings.firstPorts().forEach(ServiceProcess::requirePort);
    var builder = LocalStack.builder().ports(settings.wellKnown() ? Ports.WELL_KNOWN : Ports.FREE).onProgress(progress);
    if (settings.data() != null) {
      builder.data(settings.data());
    }
    LocalStack stack = builder.start(Server.values());
    try {
      Pipeline pipeline = new Pipeline(settings, stack, Keys.in(stack.data()), stack.data().resolve("services"));
      pipeline.startServices(progress);
      return pipeline;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    } catch (IOException e) {
      stack.close();
      throw new UncheckedIOException(e);
    }
  }

  private void startServices(Consumer<String> progress) {
    try {
      for (Service service : Service.values()) {
        for (int i = 0; i < settings.instances(); i++) {
          services.add(create(service, i, Map.of()).begin());
        }
      }
      services.forEach(s -> progress.accept(s.await().service().module() + " is ready: " + s.uri()));
    } catch (RuntimeException e) {
      services.forEach(ServiceProcess::close);
      throw e;
    }
  }

  private ServiceProcess create(Service service, int number, Map<String, String> further) {
    Integer first = number == 0 ? settings.firstPorts().get(service) : null;
    int port = first == null ? freePort() : first;
    Map<String, String> properties = new LinkedHashMap<>(stack.configuration());
    properties.put("LOG_JSON", "false");
    properties.put("biennien.keys.bootstrap", "try-out:*:" + keys.scraper());
    properties.put("biennien.keys.admin", keys.admin());
    properties.put("biennien.admin.key", keys.admin());
    properties.putAll(settings.extra());
    properties.putAll(further);
    List<String> jvm = new ArrayList<>(JVM);
    jvm.addAll(settings.jvm());
    return new ServiceProcess(service, service.jar(settings.home()), port,
        logs.resolve(service.module() + "-" + (number + 1)), properties, jvm);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a further instance of a service on a free port and returns when it is ready. */
  public ServiceProcess add(Service service) {
    return add(service, Map.of());
  }

  /** The same, with settings that the others of the service do not have. */
  public ServiceProcess add(Service service, Map<String, String> further) {
    ServiceProcess process = create(service, services(service).size(), further);
    services.add(process);
    return process.start();
  }

  /** The instances of a service, the first one first. */
  public List<ServiceProcess> services(Service service) {
    return services.stream().filter(s -> s.service() == service).toList();
  }

  /** The first instance of a service. */
  public ServiceProcess first(Service service) {
    return services(service).get(0);
  }

  public LocalStack stack() {
    return stack;
  }

  public Keys keys() {
    return keys;
  }

  /** Ends the services, then the servers. */
  @Override
  public void close() {
    services.parallelStream().forEach(ServiceProcess::close);
    stack.close();
  }
}
