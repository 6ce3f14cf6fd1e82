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
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the servers' data. One stack at a time has it: it is locked, and free again however a stack ends. */
final class DataFolder implements AutoCloseable {

    // What a killed run left behind stays for a while, for its logs.
    private static final Duration KEEP_LEFTOVERS = Duration.ofHours(1);

    private final Path path;
    private final boolean temporary;
    private final Optional<FileChannel> lock;

    private DataFolder(Path path, boolean temporary, Optional<FileChannel> lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /**
     * A folder whose data stays.
     *
     * @throws StackException if another stack has it
     */
    static DataFolder keeping(Path path) throws IOException {
        Path folder = Files.createDirectories(path.toAbsolutePath().normalize());
        return new DataFolder(folder, false, Optional.of(lock(folder)));
    }

    /** A new folder below {@code parent} that goes with the stack. */
    static DataFolder temporary(Path parent) throws IOException {
        Files.createDirectories(parent);
        deleteLeftovers(parent);
        Path folder = Files.createTempDirectory(parent, "run-");
        return new DataFolder(folder, true, Optional.of(lock(folder)));
    }

    /** A folder that somebody else has. */
    static DataFolder borrowed(Path path) {
        return new DataFolder(path, false, Optional.empty());
    }

    Path path() {
        return path;
    }

    /** Gives the folder up, so that its data and logs can be looked at even if it was temporary. */
    void release() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    /** Gives the folder up; a temporary one is deleted. */
    @Override
    public void close() throws IOException {
        release();
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
        try (FileChannel lock = openLock(run)) {
            if (tryLock(lock)) {
                Folders.delete(run);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel lock = openLock(folder);
        if (!tryLock(lock)) {
            lock.close();
            throw new StackException("The data folder " + folder + " is in use by another stack");
        }
        return lock;
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
