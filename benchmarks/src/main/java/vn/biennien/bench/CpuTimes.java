package vn.biennien.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The processor time that each part of the pipeline has used so far, in seconds, found by its command line. */
record CpuTimes(Map<Part, Double> seconds) {

  /** A part and what only its processes have in their command lines; the first one that fits counts. */
  private enum Part {
    ELASTICSEARCH("elasticsearch"), KAFKA("kafka"), POSTGRESQL("postgres"), INGEST("ingest-service"), ENRICH("enrich-service"),
    SEARCH("search-service"), BENCH("benchmarks");

    private final String sign;

    Part(String sign) {
      this.sign = sign;
    }
  }

  /** The times now, of this process and all that it started. */
  static CpuTimes now() {
    Map<Part, Double> seconds = new EnumMap<>(Part.class);
    Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .map(ProcessHandle::info).forEach(process -> part(process).ifPresent(part -> seconds.merge(part,
            process.totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3, Double::sum)));
    return new CpuTimes(seconds);
  }

  private static Optional<Part> part(ProcessHandle.Info process) {
    String program = process.command().orElse("");
    if (program.endsWith("bash")) {
      // It stands beside a process and waits for its end.
      return Optional.empty();
    }
    String line = program + " " + process.commandLine().orElse("");
    return Arrays.stream(Part.values()).filter(p -> line.contains(p.sign)).findFirst();
  }

  /** What was used since then, a line for each part that did something. */
  void saySince(CpuTimes before, int articles) {
    seconds.forEach((part, time) -> {
      double used = time - before.seconds.getOrDefault(part, 0.0);
      if (used * 1000 / articles >= 0.005) {
        Bench.say("  %-14s %7.1f s of processor time, %5.2f ms an article", part.name().toLowerCase(Locale.ROOT), used,
            used * 1000 / articles);
      }
    });
  }
}
