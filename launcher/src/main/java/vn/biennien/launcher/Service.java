package vn.biennien.launcher;

import java.nio.file.Path;

/** The three services and the ports that {@code ./run} gives them. */
public enum Service {

  INGEST("ingest-service", 8081),
  ENRICH("enrich-service", 8082),
  SEARCH("search-service", 8080);

  private final String module;
  private final int port;

  Service(String module, int port) {
    this.module = module;
    this.port = port;
  }

  /** Its module and name. */
  public String module() {
    return module;
  }

  /** The port of its first instance under {@code ./run}. */
  public int port() {
    return port;
  }

  /** What is started, below the project's folder. */
  public Path jar(Path home) {
    return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
