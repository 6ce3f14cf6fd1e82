package vn.biennien.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import vn.biennien.launcher.Pipeline;
import vn.biennien.launcher.Service;
import vn.biennien.launcher.ServiceProcess;

/**
 * A recording of JDK Flight Recorder, and what it says about where the time goes.
 *
 * @param name of the service
 * @param file {@code .jfr}
 */
record Profile(String name, Path file) {

  private static final String IN_WORK = "service.jfr";
  private static final int SHOWN = 15;

  /** JVM options for recording from the start to the end, into the process's own folder. */
  static final List<String> JVM = List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + IN_WORK);

  /** Of the recording only what was between two moments. */
  record Span(Instant begin, Instant end) {

    private boolean has(RecordedEvent event) {
      return !event.getStartTime().isBefore(begin) && event.getStartTime().isBefore(end);
    }
  }

  /** Ends the services, which writes their recordings, and keeps these in a folder. */
  static List<Profile> collect(Pipeline pipeline, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Profile> profiles = new ArrayList<>();
    for (Service service : Service.values()) {
      int number = 1;
      for (ServiceProcess process : pipeline.services(service)) {
        process.close();
        String name = service.module() + "-" + number++;
        Path kept = folder.resolve(name + ".jfr");
        Files.copy(process.log().resolveSibling(IN_WORK), kept, StandardCopyOption.REPLACE_EXISTING);
        profiles.add(new Profile(name, kept));
      }
    }
    return profiles;
  }

  /** Prints which methods were found running most often, the innermost ones and the innermost ones of this project. */
  void say(Span span) {
    Map<String, Integer> innermost = new HashMap<>();
    Map<String, Integer> own = new HashMap<>();
    int samples = 0;
    double pauses = 0;
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (!span.has(event)) {
          continue;
        }
        if (event.getEventType().getName().equals("jdk.GCPhasePause")) {
          pauses += event.getDuration().toNanos() / 1e9;
        } else if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
          samples++;
          count(innermost, event, frame -> true);
          count(own, event, frame -> frame.getMethod().getType().getName().startsWith("vn.biennien."));
        }
      }
    } catch (IOException e) {
      Bench.say("%s: no profile, %s", name, e.getMessage());
      return;
    }
    Bench.say("%s: %d samples, %.1f s of pauses for garbage collection (%s)", name, samples, pauses, file);
    table("innermost methods", innermost, samples);
    table("innermost methods of this project", own, samples);
  }

  private static void count(Map<String, Integer> counts, RecordedEvent event, Predicate<RecordedFrame> wanted) {
    event.getStackTrace().getFrames().stream().filter(wanted).findFirst().map(RecordedFrame::getMethod)
        .map(Profile::name).ifPresent(method -> counts.merge(method, 1, Integer::sum));
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
  }

  private static void table(String title, Map<String, Integer> counts, int samples) {
    Bench.say("  %s", title);
    counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(SHOWN)
        .forEach(line -> Bench.say("  %5.1f%% %s", 100.0 * line.getValue() / samples, line.getKey()));
  }
}
