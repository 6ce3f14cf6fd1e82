package vn.biennien.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One server of the stack. It keeps its port and its data from one start to the next, so a test may stop, kill and
 * start it while clients hold on to its address. Its methods may be called from any thread.
 */
public abstract class LocalServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LINES_SHOWN = 8;

    private final Server server;
    private final Place place;

    LocalServer(Server server, Place place) {
        this.server = server;
        this.place = place;
    }

    /** Does what must be done before the first start with this directory, and says what to run. */
    abstract ChildProcess.Program prepare() throws IOException;

    /** Whether it answers its clients. Called again and again after the process has been started. */
    abstract boolean isReady() throws IOException;

    /** How clients find it, under the names that the services' configuration has for it. */
    abstract Map<String, String> configuration();

    /** The port on 127.0.0.1 that its clients connect to. */
    public final int port() {
        return place.port();
    }

    /** The file with what it says. */
    public final Path log() {
        return directory().resolve(server.fileName() + ".log");
    }

    /** Where it keeps its data and settings. */
    final Path directory() {
        return place.directory();
    }

    final Place place() {
        return place;
    }

    /**
     * Starts it and returns when it answers; does nothing if it runs.
     *
     * @throws StackException if it cannot
     */
    public final void start() {
        synchronized (place.process()) {
            if (isRunning()) {
                return;
            }
            try {
                Files.createDirectories(directory());
                requirePort();
                place.process().set(ChildProcess.start(prepare()));
                awaitReady();
            } catch (IOException e) {
                stop();
                throw failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
                throw failed("it was interrupted", e);
            }
        }
    }

    /**
     * Waits until a run before this one has let go of data and port, if need be.
     *
     * @throws StackException if somebody else has the port
     */
    final void requirePort() {
        ChildProcess.awaitFormer(directory());
        Ports.requireFree(server, port());
    }

    /** @throws StackException if it was started and has ended without being asked to */
    final void requireAlive() {
        process().filter(process -> !process.isAlive()).ifPresent(process -> {
            throw new StackException("%s has ended with status %d. Its log is %s%s"
                    .formatted(server.title(), process.exitStatus(), log(), lastLines()));
        });
    }

    /** Ends it in good order; does nothing if it does not run. */
    public final void stop() {
        synchronized (place.process()) {
            process().ifPresent(ChildProcess::stop);
            place.process().set(null);
        }
    }

    /** Ends it as a crash would. {@link #start()} starts it again. */
    public final void kill() {
        synchronized (place.process()) {
            running().kill();
            place.process().set(null);
        }
    }

    /** Freezes it: connections stay open, and nobody answers. */
    public final void pause() {
        running().signal("STOP");
    }

    /** Lets it go on after {@link #pause()}. */
    public final void resume() {
        running().signal("CONT");
    }

    /** Whether its process runs. */
    public final boolean isRunning() {
        return process().filter(ChildProcess::isAlive).isPresent();
    }

    private Optional<ChildProcess> process() {
        return Optional.ofNullable(place.process().get()).map(process -> new ChildProcess(process, directory()));
    }

    private ChildProcess running() {
        return process().filter(ChildProcess::isAlive)
                .orElseThrow(() -> new IllegalStateException(server.title() + " does not run"));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ChildProcess process = process().orElseThrow();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("it ended with status " + process.exitStatus());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("it did not answer within " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private StackException failed(String why, Exception cause) {
        return new StackException("%s cannot start: %s. Its log is %s%s"
                .formatted(server.title(), why, log(), lastLines()), cause);
    }

    private String lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return last.isEmpty() ? "" : " and ends:\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "";
        }
    }
}
