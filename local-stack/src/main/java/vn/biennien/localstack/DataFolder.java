package vn.biennien.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The folder with the servers' data. One stack at a time has it: it is locked, and free again however a stack ends. */
final class DataFolder implements AutoCloseable {

    // What a killed run left behind stays for a while, for its logs.
    private static final Duration KEEP_LEFTOVERS = Duration.ofHours(1);

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataFolder(Path path, boolean temporary) throws IOException {
        this.path = path.toAbsolutePath();
        this.temporary = temporary;
        Files.createDirectories(this.path);
        this.lock = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(lock)) {
            lock.close();
            throw new StackException("The data folder " + this.path + " is in use by another stack");
        }
    }

    /**
     * A folder whose data stays.
     *
     * @throws StackException if another stack has it
     */
    static DataFolder keeping(Path path) throws IOException {
        return new DataFolder(path, false);
    }

    /** A new folder below {@code parent} that goes with the stack. */
    static DataFolder temporary(Path parent) throws IOException {
        Files.createDirectories(parent);
        deleteLeftovers(parent);
        return new DataFolder(Files.createTempDirectory(parent, "run-"), true);
    }

    Path path() {
        return path;
    }

    /** Gives the folder up, so that its data and logs can be looked at even if it was temporary. */
    void release() throws IOException {
        lock.close();
    }

    /** Gives the folder up; a temporary one is deleted. */
    @Override
    public void close() throws IOException {
        lock.close();
        if (temporary) {
            Folders.delete(path);
        }
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        List<Path> runs;
        try (Stream<Path> folders = Files.list(parent)) {
            runs = folders.toList();
        }
        for (Path run : runs) {
            if (Files.getLastModifiedTime(run).toInstant().isBefore(Instant.now().minus(KEEP_LEFTOVERS))) {
                deleteUnlocked(run);
            }
        }
    }

    private static void deleteUnlocked(Path run) throws IOException {
        try (FileChannel lock = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            if (tryLock(lock)) {
                Folders.delete(run);
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // This very JVM has it.
            return false;
        }
    }
}
