package vn.biennien.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the events needs the JDK and Jackson, nothing else. */
class NoFrameworkTest {

  @Test
  void theContractsImportNothingButTheJdkAndJackson() throws IOException {
    List<String> imports;
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      imports = sources.filter(file -> file.toString().endsWith(".java")).flatMap(NoFrameworkTest::imports).toList();
    }

    assertThat(imports).isNotEmpty().allMatch(name -> name.startsWith("java.") || name.startsWith("com.fasterxml.jackson."));
  }

  private static Stream<String> imports(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> line.startsWith("import "))
          .map(line -> line.replaceFirst("import (static )?", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
