package vn.biennien.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that run to their end, such as those that lay out a data directory. */
final class Command {

    private static final long PATIENCE_SECONDS = 120;

    private Command() {
    }

    /** The {@code java} that runs this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** As {@link #run(Path, Path, Map, List)}, with the environment of this JVM. */
    static void run(Path directory, Path log, List<String> command) throws IOException {
        run(directory, log, Map.of(), command);
    }

    /**
     * Runs a program and waits for its end.
     *
     * @param log         the file that its output is added to
     * @param environment variables set in addition to those of this JVM
     * @throws IOException if it cannot be started, does not end or ends with another status than 0
     */
    static void run(Path directory, Path log, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " did not end within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(command.get(0) + " ended with status " + process.exitValue());
        }
    }
}
