package vn.biennien.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Installs a plugin with Elasticsearch's own installer, which takes seconds, and keeps the result for the next start.
 * A new build of the plugin has another hash, so it is installed anew.
 *
 * @param distribution the unpacked Elasticsearch; the results are kept beside it
 */
record PluginCache(Path distribution) {

    /**
     * The folder of the installed plugin; its name is the plugin's.
     *
     * @param archive the plugin as a zip file
     * @param log     the file that what the installer says is added to
     * @throws IOException if it cannot be installed
     */
    Path installed(Path archive, Path log) throws IOException {
        Path kept = distribution.resolveSibling(distribution.getFileName() + "-plugins").resolve(hash(archive));
        if (Files.notExists(kept)) {
            Files.createDirectories(kept.getParent());
            Path work = Files.createTempDirectory(kept.getParent(), "installing-");
            try {
                Folders.keep(install(archive, work, log), kept);
            } finally {
                Folders.delete(work);
            }
        }
        try (Stream<Path> plugins = Files.list(kept)) {
            return plugins.findFirst().orElseThrow(() -> new IOException(archive + " installed no plugin"));
        }
    }

    private Path install(Path archive, Path work, Path log) throws IOException {
        ElasticsearchHome home = ElasticsearchHome.create(work.resolve("home"), distribution, "");
        try {
            Command.run(work, log, ElasticsearchHome.ENVIRONMENT, List.of(
                    home.program("elasticsearch-plugin").toString(), "install", "--batch", archive.toUri().toString()));
        } catch (IOException e) {
            throw new IOException("the plugin " + archive + " cannot be installed: " + e.getMessage(), e);
        }
        return home.folder().resolve("plugins");
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
