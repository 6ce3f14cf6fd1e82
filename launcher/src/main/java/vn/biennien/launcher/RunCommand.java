package vn.biennien.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.localstack.Program;
import vn.biennien.localstack.StackException;

/** {@code ./run}. */
@Command(name = "run", mixinStandardHelpOptions = true, version = "run 1.0", sortOptions = false,
    description = "Starts Kafka, PostgreSQL, Elasticsearch and the three services, pushes articles and stays until Ctrl-C.")
public final class RunCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "FILE.ndjson", description = "Articles to push, one JSON object a line; default: the samples.")
  private Path file;

  @Option(names = "--once", description = "Push, wait until every article can be searched, print what became of them, and stop.")
  private boolean once;

  @Option(names = "--data", paramLabel = "DIR", description = "Keep data between runs in this folder; default: nothing is kept.")
  private Path data;

  @Option(names = "--services", paramLabel = "N", defaultValue = "1", description = "How many of each service to start; default: 1.")
  private int instances;

  @Option(names = "--free-ports", description = "Take free ports instead of the well-known ones.")
  private boolean freePorts;

  @Option(names = "--ingest-port", paramLabel = "PORT", description = "Port of ingest-service; default: 8081.")
  private Integer ingestPort;

  @Option(names = "--enrich-port", paramLabel = "PORT", description = "Port of enrich-service; default: 8082.")
  private Integer enrichPort;

  @Option(names = "--search-port", paramLabel = "PORT", description = "Port of search-service; default: 8080.")
  private Integer searchPort;

  private final Path home = Path.of(System.getProperty("biennien.home", ".")).toAbsolutePath().normalize();
  private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Exit status: 0 all is well, 1 something cannot start or an article was lost, 2 wrong arguments. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new RunCommand());
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(Program.run(command, args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Path articles = file == null ? home.resolve("launcher/samples/articles.ndjson") : file;
    if (!Files.isReadable(articles)) {
      throw new StackException("The file " + articles + " cannot be read");
    }
    if (instances < 1 || instances > 8) {
      throw new StackException("--services must be between 1 and 8");
    }
    Map<Service, Integer> ports = new EnumMap<>(Service.class);
    port(ports, Service.INGEST, ingestPort);
    port(ports, Service.ENRICH, enrichPort);
    port(ports, Service.SEARCH, searchPort);
    PipelineSettings settings = new PipelineSettings(home, data, instances, !freePorts, ports, Map.of(), List.of());
    CountDownLatch stop = new CountDownLatch(1);
    try (Pipeline pipeline = Pipeline.start(settings, this::say)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        stop.countDown();
        pipeline.close();
      }));
      say("everything is ready after " + seconds(begun) + " s; pushing " + articles.getFileName());
      MainJob.Outcome outcome = new MainJob(pipeline, out).run(articles);
      if (!once) {
        explain(pipeline);
      }
      out.printf("accepted=%d enriched=%d searchable=%d dead-letters=%d lost=%d seconds=%s%n", outcome.accepted(),
          outcome.enriched(), outcome.searchable(), outcome.deadLetters(), outcome.lost(), seconds(begun));
      if (!once) {
        stop.await();
      }
      return outcome.lost() == 0 ? 0 : 1;
    }
  }

  private static void port(Map<Service, Integer> ports, Service service, Integer port) {
    if (port != null) {
      if (port < 1 || port > 65_535) {
        throw new StackException("The port " + port + " of " + service.module() + " must be between 1 and 65535");
      }
      ports.put(service, port);
    }
  }

  private void say(String line) {
    out.println("· " + line);
  }

  private static String seconds(long begun) {
    return String.format(java.util.Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9);
  }

  private void explain(Pipeline pipeline) {
    String search = pipeline.first(Service.SEARCH).uri().toString();
    String ingest = pipeline.first(Service.INGEST).uri().toString();
    out.printf("page             %s/%n", search);
    out.printf("search API       %s/v1/articles          Swagger UI %s/q/swagger-ui%n", search, search);
    out.printf("ingest API       %s/v1/articles          Swagger UI %s/q/swagger-ui%n", ingest, ingest);
    out.printf("enrich API       %s/v1/enrichments       Swagger UI %s/q/swagger-ui%n",
        pipeline.first(Service.ENRICH).uri(), pipeline.first(Service.ENRICH).uri());
    pipeline.stack().configuration().forEach((name, value) -> {
      if (!name.contains("password")) {
        out.printf("%-40s %s%n", name, value);
      }
    });
    out.printf("logs             %s%n", pipeline.stack().data());
    out.printf("a key to push    %s%n", pipeline.keys().scraper());
    out.printf("the admin key    %s%n%n", pipeline.keys().admin());
    out.printf("Try:  curl '%s/v1/articles?q=cua+khau+huu+nghi&size=3'%n%n", search);
    out.println("Ctrl-C ends it all.");
  }
}
