package vn.biennien.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder with the servers' programs, as the build of this module unpacked them.
 *
 * @param folder holds one folder for each server and version
 */
record StackHome(Path folder) {

    /** The system property that names the folder. */
    static final String PROPERTY = "biennien.stack.home";

    private static final Path BUILT = Path.of("local-stack", "target", "stack");
    private static final Properties VERSIONS = versions();

    /**
     * The folder that the system property names; without it, {@code local-stack/target/stack} of the project that the
     * current directory or this class lies in.
     *
     * @throws StackException if there is none
     */
    static StackHome find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new StackHome(Path.of(named).toAbsolutePath());
        }
        return Stream.of(Path.of("").toAbsolutePath(), ownLocation())
                .flatMap(start -> Stream.iterate(start, Objects::nonNull, Path::getParent))
                .map(parent -> parent.resolve(BUILT))
                .filter(Files::isDirectory)
                .findFirst()
                .map(StackHome::new)
                .orElseThrow(() -> notBuilt(BUILT));
    }

    Path kafka() {
        return existing("kafka");
    }

    Path elasticsearch() {
        return existing("elasticsearch");
    }

    /** Where PostgreSQL lies or is to be unpacked to. */
    Path postgres() {
        return versioned("postgresql");
    }

    /** Where data goes that nobody wants to keep. */
    Path runs() {
        return folder.resolve("runs");
    }

    /** The analysis plugin that the build of its module left beside this one, if it is built. */
    Optional<Path> builtPlugin() {
        Path target = folder.resolve("../../../analysis-vietnamese/target").normalize();
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip")).sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path existing(String server) {
        Path home = versioned(server);
        if (!Files.isDirectory(home)) {
            throw notBuilt(home);
        }
        return home;
    }

    private Path versioned(String server) {
        return folder.resolve(server + "-" + VERSIONS.getProperty(server));
    }

    private static StackException notBuilt(Path missing) {
        return new StackException("The servers are not unpacked, " + missing
                + " is not there: run 'mvn -pl local-stack process-classes' in the project's folder once");
    }

    private static Path ownLocation() {
        try {
            return Path.of(StackHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties versions() {
        try (InputStream in = StackHome.class.getResourceAsStream("versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
