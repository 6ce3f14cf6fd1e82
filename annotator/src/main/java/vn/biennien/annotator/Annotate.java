package vn.biennien.annotator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.biennien.enrichment.Enricher;
import vn.biennien.enrichment.Page;

/** The command line. */
@Command(name = "annotate", mixinStandardHelpOptions = true, version = "annotate 1.0",
    description = "Tags people, places, bodies, events, offices and dates of Vietnamese news pages.",
    footer = {"", "Without an option it reads one JSON object a line from standard input, each with \"id\" and \"text\", \"html\"",
        "or \"raw\", and maybe \"url\", \"title\", \"publishedAt\"; it writes one line for each, in the same order.",
        "A line that cannot be read gives a line {\"line\", \"error\"} and, at the end, exit status 1."})
final class Annotate implements Callable<Integer> {

  @Option(names = "--text", description = "Tag plain text from standard input and print it readable, in colour on a terminal.")
  private boolean text;

  @Option(names = "--score", paramLabel = "GOLD_DIR",
      description = "Tag the pages in GOLD_DIR/../text and score them against the gold; print the table and every error.")
  private Path score;

  @Option(names = "--published", paramLabel = "DAY", description = "With --text: the publication day, as in 2025-07-01.")
  private String published;

  @Option(names = "--threads", defaultValue = "0", description = "How many threads tag; 0, the default, is one for each core.")
  private int threads;

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Annotate(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Exit status 0 if all went well, 1 if a line could not be read or a document scored, 2 for wrong arguments. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int status = new CommandLine(new Annotate(System.in, out, err)).setErr(new java.io.PrintWriter(err, true))
        .setOut(new java.io.PrintWriter(out, true)).execute(args);
    out.flush();
    System.exit(status);
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 0 || threads > 256) {
      err.println("--threads must be between 0 and 256");
      return 2;
    }
    if (score != null) {
      return new GoldFolder(score).score(Enricher.load(), out, err) ? 0 : 1;
    }
    if (text) {
      String given = new String(in.readNBytes(Lines.LONGEST), StandardCharsets.UTF_8);
      Page page = new Page(null, null, PageLine.instant(published), null, given, null);
      out.print(new Readable(System.console() != null && System.getenv("NO_COLOR") == null).write(Enricher.load().enrich(page)));
      return 0;
    }
    int workers = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    return new Stream(Enricher.load(), workers).run(in, out) == 0 ? 0 : 1;
  }
}
