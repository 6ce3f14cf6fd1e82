package vn.biennien.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.PipelineSettings;
import vn.biennien.launcher.Service;
import vn.biennien.launcher.ServiceProcess;
import vn.biennien.localstack.PostgresServer;

/** How many articles a second ingest-service accepts by batch, beside JDBC batches of the same rows. */
@Command(name = "bench ingest", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Accepted articles a second by batch, beside plain JDBC batches into the same PostgreSQL.")
public final class IngestBench implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "N", defaultValue = "20000", description = "Articles; default: 20000, at most 100000.")
  private int articles;

  @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5000", description = "Articles pushed before; default: 5000.")
  private int warmUp;

  public static void main(String[] args) {
    Bench.run(new IngestBench(), args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    if (articles < 1 || articles > 100_000 || warmUp < 1) {
      Bench.say("N must be between 1 and 100000, --warm-up at least 1");
      return 2;
    }
    try (Pipeline pipeline = Pipeline.start(PipelineSettings.forTests(Bench.home(), 1), line -> Bench.say("· %s", line))) {
      pipeline.services(Service.ENRICH).forEach(ServiceProcess::close);
      pipeline.services(Service.SEARCH).forEach(ServiceProcess::close);
      List<GeneratedArticle> first = new ArticleGenerator(1).articles(warmUp).toList();
      List<GeneratedArticle> measured = new ArticleGenerator(2).articles(articles).toList();
      PostgresServer postgres = pipeline.stack().postgres();

      push(pipeline, first);
      awaitEmptyOutbox(postgres);
      CpuTimes before = CpuTimes.now();
      double accepted = push(pipeline, measured);
      CpuTimes.now().saySince(before, articles);
      awaitEmptyOutbox(postgres);

      JdbcComparison jdbc = new JdbcComparison(postgres);
      jdbc.run(first);
      CpuTimes beforeRows = CpuTimes.now();
      double rows = jdbc.run(measured);
      CpuTimes.now().saySince(beforeRows, articles);
      Bench.say("ingest articles/s=%.0f jdbc articles/s=%.0f ratio=%.2f", accepted, rows, accepted / rows);
    }
    return 0;
  }

  private static double push(Pipeline pipeline, List<GeneratedArticle> articles) throws InterruptedException {
    List<String> lines = articles.stream().map(GeneratedArticle::json).toList();
    long begun = System.nanoTime();
    int accepted = new Pushing(pipeline).push(lines.iterator()).size();
    double seconds = Bench.seconds(begun);
    Bench.say("  %d articles accepted in %.1f s", accepted, seconds);
    return accepted / seconds;
  }

  /** The relay shall not work beside the comparison. */
  private static void awaitEmptyOutbox(PostgresServer postgres) throws SQLException, InterruptedException {
    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet waiting = statement.executeQuery("select exists (select from outbox)")) {
          waiting.next();
          if (!waiting.getBoolean(1)) {
            return;
          }
        }
        Thread.sleep(100);
      }
    }
  }
}
