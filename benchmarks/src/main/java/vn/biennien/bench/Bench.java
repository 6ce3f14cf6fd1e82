package vn.biennien.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import vn.biennien.localstack.StackException;

/** What the programs have in common. */
final class Bench {

  private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private Bench() {
  }

  /** Runs a program and ends the JVM with its exit status; what cannot be started is told in one sentence. */
  static void run(Callable<Integer> program, String... args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    CommandLine command = new CommandLine(program);
    command.setExecutionExceptionHandler((failure, line, parsed) -> {
      if (!(failure instanceof StackException)) {
        throw failure;
      }
      line.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    });
    System.exit(command.execute(args));
  }

  /** The project's folder. */
  static Path home() {
    return Path.of(System.getProperty("biennien.home", ".")).toAbsolutePath().normalize();
  }

  /** Prints a line, its numbers written with a point whatever the machine's language. */
  static void say(String format, Object... values) {
    OUT.println(String.format(Locale.ROOT, format, values));
  }

  /** Seconds since {@link System#nanoTime()} was {@code begun}. */
  static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
