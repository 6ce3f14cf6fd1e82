package vn.biennien.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.biennien.localstack.ChildProcess;
import vn.biennien.localstack.StackException;

/**
 * One instance of a service as a process of its own. It ends with this JVM however this JVM ends. It keeps its
 * port from one start to the next, so a test may kill it and start it while clients hold on to its address.
 */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final int LINES_SHOWN = 8;

  private final Service service;
  private final Path jar;
  private final int port;
  private final Path directory;
  private final Map<String, String> properties;
  private final List<String> jvmOptions;
  private ChildProcess process;

  ServiceProcess(Service service, Path jar, int port, Path directory, Map<String, String> properties, List<String> jvmOptions) {
    this.service = service;
    this.jar = jar;
    this.port = port;
    this.directory = directory;
    this.properties = properties;
    this.jvmOptions = jvmOptions;
  }

  public Service service() {
    return service;
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The file with what it says. */
  public Path log() {
    return directory.resolve(service.module() + ".log");
  }

  /**
   * Starts the process; does not wait for it to answer.
   *
   * @throws StackException if its port is taken or it cannot be started
   */
  public synchronized ServiceProcess begin() {
    requirePort(service, port);
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
        "-Dfile.encoding=UTF-8"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    // Settings go by the environment: a command line can be read by everybody on the machine.
    Map<String, String> environment = new HashMap<>(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1",
        "QUARKUS_HTTP_PORT", Integer.toString(port)));
    properties.forEach((name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
    try {
      Files.createDirectories(directory);
      process = ChildProcess.of(new ChildProcess.Program(command, environment, directory, log(), "TERM"));
    } catch (IOException e) {
      throw new StackException(service.module() + " cannot be started: " + e.getMessage(), e);
    }
    return this;
  }

  /** @throws StackException if the port is in use */
  static void requirePort(Service service, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StackException(service.module() + " cannot start: port " + port + " on 127.0.0.1 is in use. Stop what uses it, "
          + "or choose another with --" + service.name().toLowerCase(Locale.ROOT) + "-port.", e);
    }
  }

  /**
   * Returns when it is ready to serve.
   *
   * @throws StackException if it ends before, or does not answer within two minutes
   */
  public ServiceProcess await() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!isRunning()) {
        throw new StackException(service.module() + " ended at its start with status " + process.exitStatus()
            + ". Its log is " + log() + " and ends with:\n" + lastLines());
      }
      if (System.nanoTime() > end) {
        throw new StackException(service.module() + " does not answer after " + PATIENCE.toSeconds() + " s. Its log is " + log());
      }
      pause();
    }
    return this;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }

  /** Starts it and returns when it is ready. */
  public ServiceProcess start() {
    return begin().await();
  }

  /** Whether its readiness check says yes. */
  public boolean isReady() {
    return get("/q/health/ready").map(r -> r.statusCode() == 200).orElse(false);
  }

  /** An answer of this instance, or nothing if it does not answer. */
  public Optional<HttpResponse<String>> get(String path) {
    try {
      return Optional.of(HTTP.send(HttpRequest.newBuilder(uri().resolve(path)).timeout(Duration.ofSeconds(5)).build(),
          HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends it without any chance to tidy up, as a crash would. */
  public synchronized void kill() {
    process.kill();
  }

  /** Asks it to end; returns when it has. */
  @Override
  public synchronized void close() {
    if (process != null) {
      process.stop();
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
