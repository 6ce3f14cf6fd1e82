package vn.biennien.localstack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, out of the archive for this system and processor that lies on the class path. */
final class PostgresBinaries {

    private PostgresBinaries() {
    }

    /**
     * Unpacks them, unless they are there. Two processes may do so at once: the first one's result counts.
     *
     * @param home the folder that shall have {@code bin}, {@code lib} and {@code share}
     */
    static void unpackTo(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Files.createDirectories(home.getParent());
        Path unpacked = Files.createTempDirectory(home.getParent(), "unpacking-");
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE
                .getPgBinary(system, System.getProperty("os.arch"));
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            unpack(tar, unpacked);
        }
        Folders.keep(unpacked, home);
    }

    private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, file);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
