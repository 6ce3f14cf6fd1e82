package vn.biennien.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process of this project's, a server or a service. It ends with this JVM however this JVM ends: a small shell script stands between the two and
 * ends the server as soon as the pipe to this JVM closes.
 */
public final class ChildProcess {

    /**
     * What to run.
     *
     * @param command     program and arguments
     * @param environment variables set in addition to those of this JVM
     * @param directory   the working directory
     * @param log         the file that its output is added to
     * @param stopSignal  the signal that asks it to end in good order, such as {@code TERM}
     */
    public record Program(List<String> command, Map<String, String> environment, Path directory, Path log,
            String stopSignal) {
    }

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final String WATCHDOG = resource("watchdog.sh");

    private final Process watchdog;
    private final Path pidFile;

    /** The server's process that {@link #start} started in this directory. */
    ChildProcess(Process watchdog, Path directory) {
        this.watchdog = watchdog;
        this.pidFile = pidFile(directory);
    }

    /** If the process of an earlier run in this directory is still about to end, waits for that. */
    static void awaitFormer(Path directory) {
        pid(pidFile(directory)).flatMap(ProcessHandle::of).ifPresent(ChildProcess::awaitEnd);
    }

    /**
     * Starts a program. The working directory is to exist and to be used by one process at a time.
     *
     * @throws IOException if it cannot be started at all
     */
    public static ChildProcess of(Program program) throws IOException {
        return new ChildProcess(start(program), program.directory());
    }

    /** @throws IOException if it cannot be started at all */
    static Process start(Program program) throws IOException {
        Path pidFile = pidFile(program.directory());
        Files.deleteIfExists(pidFile);
        List<String> command = new ArrayList<>(List.of("bash", "-c", WATCHDOG, "watchdog", program.stopSignal(),
                Long.toString(GRACE.toSeconds()), pidFile.toString()));
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(program.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(program.log().toFile()));
        builder.environment().putAll(program.environment());
        return builder.start();
    }

    public boolean isAlive() {
        return watchdog.isAlive();
    }

    /** The exit status of the server, 128 + n if signal n ended it; only once it is not alive. */
    public int exitStatus() {
        return watchdog.exitValue();
    }

    /** Asks the server to end, and makes it end if it has not within 15 seconds. Returns when it has. */
    public void stop() {
        try {
            watchdog.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is closed already, which is what was wanted.
        }
        awaitExit();
    }

    /** Ends the server without any chance to tidy up, as a crash or a power cut would. Returns when it has ended. */
    public void kill() {
        signal("KILL");
        awaitExit();
    }

    /** Sends a signal, such as {@code STOP}, to every process of the server. */
    public void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-s", name));
        pid(pidFile).flatMap(ProcessHandle::of)
                .map(server -> Stream.concat(Stream.of(server), server.descendants()))
                .orElseThrow(() -> new IllegalStateException("The server does not run"))
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        try {
            // A process may end by itself meanwhile, so that not every signal arrives.
            new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitExit() {
        try {
            if (!watchdog.waitFor(GRACE.toSeconds() + 5, TimeUnit.SECONDS)) {
                watchdog.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle former) {
        try {
            former.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Not a server of ours then; the number has been given to another process.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("pid");
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Optional.of(Long.valueOf(Files.readString(file).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String resource(String name) {
        try (InputStream in = ChildProcess.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
