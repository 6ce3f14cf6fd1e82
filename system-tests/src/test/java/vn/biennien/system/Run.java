package vn.biennien.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code ./run}.
 *
 * @param output what it printed, errors included
 */
record Run(int status, String output) {

  private static final int MINUTES = 5;

  /** Starts it and returns when it has ended by itself. */
  static Run of(Path folder, String... arguments) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("biennien.home"), "run").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError("./run does not end:\n" + Files.readString(output, StandardCharsets.UTF_8));
      }
      return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.destroy();
    }
  }

  String lastLine() {
    return output.lines().reduce("", (before, line) -> line);
  }
}
